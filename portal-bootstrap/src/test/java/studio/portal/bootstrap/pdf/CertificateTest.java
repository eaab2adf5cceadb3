package studio.portal.bootstrap.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.MONDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import studio.portal.application.document.Certificate;
import studio.portal.domain.account.Language;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.Decision;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;

final class CertificateTest {
    private static final ContentHash HASH = new ContentHash("ab".repeat(32));
    private static final ContentHash HEAD = new ContentHash("cd".repeat(32));
    private final PdfEvidencePapers papers = new PdfEvidencePapers();

    @Test
    void it_says_what_was_approved_by_whom_and_with_which_words() throws IOException {
        var text = text(certificate(Language.ENGLISH, "The price <is>\n& fair \u0001"));

        assertThat(text)
                .contains("Certificate of approval", "Website contract", "Kern & Sons", "Version 2", HASH.value())
                .contains("Mara Kern", "client@kern.example", "Signed with the name “Mara Kern”")
                .contains("The price <is>", "& fair")
                .contains("5 entries", HEAD.value());
    }

    @Test
    void it_speaks_the_language_of_its_reader() throws IOException {
        assertThat(text(certificate(Language.GERMAN, "Ça marche, Łukasz, Γειά")))
                .contains("Freigabezertifikat", "Unterschrieben mit dem Namen „Mara Kern“", "2. März 2026")
                .contains("Ça marche, Łukasz, Γειά");
        assertThat(ResourceBundle.getBundle("studio.portal.bootstrap.pdf.evidence", Language.GERMAN.locale())
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("studio.portal.bootstrap.pdf.evidence", Language.ENGLISH.locale())
                        .keySet());
    }

    @Test
    void it_carries_its_fonts_and_says_that_it_is_made_to_last() throws IOException {
        try (var pdf = read(certificate(Language.ENGLISH, "Fine"))) {
            for (var page : pdf.getPages()) {
                assertThat(embedded(page.getResources())).isTrue();
            }
            var metadata = pdf.getDocumentCatalog().getMetadata();
            assertThat(new String(metadata.toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfaid");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).isNotEmpty();
        }
    }

    @Test
    void its_instructions_name_what_the_loop_has_to_say_in_both_languages() {
        for (var language : Language.values()) {
            var text = papers.instructions(language, "North {head} light", "Contract", 5, HEAD.value());

            assertThat(text)
                    .contains("5 entries, the last is\n    " + HEAD)
                    .contains("North {head} light")
                    .contains("    sha256sum -c SHA256SUMS\n")
                    .contains("    previous=$(printf '%064d' 0)\n")
                    .doesNotContain("{studio}", "{document}", "{loop}", "\r");
            assertThat(text.lines()).allMatch(line -> line.length() <= 120);
        }
    }

    private static boolean embedded(PDResources resources) throws IOException {
        for (var name : resources.getFontNames()) {
            if (!resources.getFont(name).isEmbedded()) {
                return false;
            }
        }
        return resources.getFontNames().iterator().hasNext();
    }

    private String text(Certificate certificate) throws IOException {
        try (var pdf = read(certificate)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private PDDocument read(Certificate certificate) throws IOException {
        var bytes = papers.certificate(certificate);
        var keep = System.getProperty("certificate.keep");
        if (keep != null) {
            Files.write(Path.of(keep), bytes);
        }
        return Loader.loadPDF(bytes);
    }

    private static Certificate certificate(Language language, String words) {
        var decision = new Decision(Verdict.APPROVE, Optional.of(words), Optional.of("Mara Kern"), MONDAY);
        var round = new Certificate.Asked(
                new Certificate.FileFacts(new VersionNumber(2), "contract.pdf", 123_456, HASH),
                "Ana Ruiz",
                MONDAY,
                Optional.of(LocalDate.of(2026, 3, 9)),
                ApprovalMode.IN_ORDER,
                ApprovalStatus.APPROVED,
                Optional.of(MONDAY),
                List.of(
                        new Certificate.Answer("Mara Kern", "client@kern.example", Optional.of(decision)),
                        new Certificate.Answer("Paul Kern", "colleague@kern.example", Optional.empty())));
        return new Certificate(
                new Certificate.Look("Northlight", "#066fd1", language, ZoneId.of("Europe/Berlin")),
                "Website contract",
                "Kern & Sons",
                List.of(round),
                5,
                HEAD,
                Instant.parse("2026-03-03T10:00:00Z"));
    }
}
