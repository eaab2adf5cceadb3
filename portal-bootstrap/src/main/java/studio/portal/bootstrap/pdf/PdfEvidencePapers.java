package studio.portal.bootstrap.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import studio.portal.application.Unavailable;
import studio.portal.application.document.Certificate;
import studio.portal.application.document.EvidencePapers;
import studio.portal.domain.account.Language;

/** Writes certificates as PDF/A-3b with a font of its own, so that they look the same for as long as they are kept. */
public final class PdfEvidencePapers implements EvidencePapers {
    private static final String TEMPLATES = "gg.jte.generated.bootstrap";
    private static final String FONT = "Noto Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        // It would write every style it knows to the standard error of the server.
        XRLog.setLoggingEnabled(false);
    }

    /** Drawing takes a processor for seconds, and whoever may see a document may ask for it: pages come first. */
    private static final int DRAWN_AT_ONCE = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore drawing = new Semaphore(DRAWN_AT_ONCE, true);
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PdfEvidencePapers.class.getClassLoader(), TEMPLATES);

    /** @throws Unavailable if others keep it busy for too long */
    @Override
    public byte[] certificate(Certificate certificate) {
        try {
            if (!drawing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Other certificates are being drawn", new TimeoutException());
            }
        } catch (InterruptedException e) {
            throw new Unavailable("The portal stops", e);
        }
        try {
            return drawn(certificate);
        } finally {
            drawing.release();
        }
    }

    private byte[] drawn(Certificate certificate) {
        var page = new StringOutput();
        templates.render("pdf/certificate.jte", new CertificatePage(certificate), page);
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> resource("NotoSans-Regular.ttf"), FONT, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("NotoSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.useProtocolsStreamImplementation(
                address -> {
                    throw new IllegalStateException("A certificate loads nothing");
                },
                "http",
                "https",
                "file",
                "jar");
        builder.withHtmlContent(page.toString(), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    @Override
    public String instructions(Language language, String studio, String document, int entries, String head) {
        var places = Map.of(
                "{studio}", studio,
                "{document}", document,
                "{entries}", String.valueOf(entries),
                "{head}", head,
                "{loop}", indented(text("verify.sh")));
        var instructions = text("README_" + language.tag() + ".txt");
        return instructions.lines().map(line -> filled(line, places)).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a place is filled with is not looked through for places. */
    private static String filled(String line, Map<String, String> places) {
        return places.entrySet().stream()
                .filter(place -> line.contains(place.getKey()))
                .findFirst()
                .map(place -> line.replace(place.getKey(), place.getValue()))
                .orElse(line);
    }

    private static String indented(String text) {
        return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static String text(String name) {
        try (var bytes = resource(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PdfEvidencePapers.class.getResourceAsStream(name), name);
    }
}
