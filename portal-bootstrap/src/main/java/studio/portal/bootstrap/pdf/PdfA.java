package studio.portal.bootstrap.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Draws XHTML as PDF/A-3b with fonts of its own, so that it looks the same for as long as it is kept. */
final class PdfA {
    /** What stands where no font has the letter. */
    private static final String MISSING = "\uFFFD";

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        // It would write every style it knows to the standard error of the server.
        XRLog.setLoggingEnabled(false);
    }

    private PdfA() {}

    /** @param page refers to nothing outside itself: nothing is loaded */
    static byte[] of(String page) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
        builder.useColorProfile(COLOURS);
        var faces = EnumSet.of(Face.NOTO);
        var shown = shown(page, faces);
        useFonts(builder, faces);
        builder.useProtocolsStreamImplementation(
                address -> {
                    throw new IllegalStateException("A paper loads nothing");
                },
                "http",
                "https",
                "file",
                "jar");
        builder.withHtmlContent(shown, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** @param faces to which those are added that have letters of it */
    private static String shown(String page, Set<Face> faces) {
        var shown = new StringBuilder(page.length());
        page.codePoints().forEach(letter -> {
            var face = Face.of(letter);
            face.ifPresent(faces::add);
            if (face.isPresent() || Character.isWhitespace(letter)) {
                shown.appendCodePoint(letter);
            } else if (!Face.isUnseen(letter)) {
                shown.append(MISSING);
            }
        });
        return shown.toString();
    }

    private static void useFonts(PdfRendererBuilder builder, Set<Face> faces) {
        builder.useFont(() -> resource(Face.NOTO.file()), Face.NOTO.family(), NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("NotoSans-Bold.ttf"), Face.NOTO.family(), BOLD, FontStyle.NORMAL, true);
        if (faces.size() > 1) {
            var last = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);
            faces.stream()
                    .filter(face -> face != Face.NOTO)
                    .forEach(face -> builder.useFont(
                            () -> resource(face.file()), face.family(), NORMAL, FontStyle.NORMAL, true, last));
            builder.useUnicodeBidiSplitter(RightToLeft::new);
            builder.useUnicodeBidiReorderer(new RightToLeft());
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(PdfA.class.getResourceAsStream(name), name);
    }
}
