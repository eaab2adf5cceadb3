package studio.portal.bootstrap.pdf;

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
import java.util.Objects;

/** Draws XHTML as PDF/A-3b with fonts of its own, so that it looks the same for as long as it is kept. */
final class PdfA {
    private static final String FONT = "Noto Sans";
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
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> resource("NotoSans-Regular.ttf"), FONT, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("NotoSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.useProtocolsStreamImplementation(
                address -> {
                    throw new IllegalStateException("A paper loads nothing");
                },
                "http",
                "https",
                "file",
                "jar");
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(PdfA.class.getResourceAsStream(name), name);
    }
}
