package studio.portal.bootstrap.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import studio.portal.application.Unavailable;
import studio.portal.application.document.Certificate;
import studio.portal.application.document.EvidencePapers;
import studio.portal.domain.account.Language;

/** Writes certificates as PDF/A-3b with a font of its own, so that they look the same for as long as they are kept. */
public final class PdfEvidencePapers implements EvidencePapers {
    private static final String TEMPLATES = "gg.jte.generated.bootstrap";

    private final DrawnInTurn turns = new DrawnInTurn();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PdfEvidencePapers.class.getClassLoader(), TEMPLATES);

    /** @throws Unavailable if others keep it busy for too long */
    @Override
    public byte[] certificate(Certificate certificate) {
        return turns.draw(() -> page(certificate));
    }

    private String page(Certificate certificate) {
        var page = new StringOutput();
        templates.render("pdf/certificate.jte", new CertificatePage(certificate), page);
        return page.toString();
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
        try (var bytes = PdfA.resource(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
