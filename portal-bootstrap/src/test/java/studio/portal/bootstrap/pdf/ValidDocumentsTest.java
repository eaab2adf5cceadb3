package studio.portal.bootstrap.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mustangproject.validator.ESeverity;
import org.mustangproject.validator.ZUGFeRDValidator;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.application.invoice.XRechnungGap;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.Tries;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.VatCategory;

/**
 * What the portal writes is what the norms ask for, in the eyes of the validator that others use: schematron of EN 16931,
 * Factur-X and XRechnung, and veraPDF for PDF/A-3b. It says nothing of cents; {@link PapersAgreeProperties} does.
 */
final class ValidDocumentsTest {
    private static final int EACH = 5;

    private final PdfInvoicePapers papers = new PdfInvoicePapers();
    private final AtomicInteger checked = new AtomicInteger();
    private final AtomicInteger xrechnungen = new AtomicInteger();

    @Test
    void an_invoice_of_every_tax_is_valid() {
        for (var tax : TaxCase.values()) {
            Tries.of(1, random -> check(tax, Tries.oneOf(random, InvoiceKind.values()), random));
        }
        assertThat(checked).hasValueGreaterThanOrEqualTo(TaxCase.values().length);
    }

    @Test
    @Tag("proof")
    void invoices_of_every_kind_and_tax_are_valid() {
        for (var tax : TaxCase.values()) {
            for (var kind : InvoiceKind.values()) {
                Tries.of(EACH, random -> check(tax, kind, random));
            }
        }
        assertThat(checked).hasValueGreaterThanOrEqualTo(200);
        System.out.println("Valid without error or warning: " + checked + " PDF/A-3b with Factur-X inside, "
                + xrechnungen + " XRechnungen");
    }

    private void check(TaxCase tax, InvoiceKind kind, Random random) {
        var paper = paper(tax, kind, random);
        var pdf = papers.pdf(paper);
        assertThat(complaints(pdf, "invoice.pdf", paper)).as(what(paper)).isEmpty();
        assertAttached(pdf, papers.xml(paper));
        checked.incrementAndGet();
        if (XRechnungGap.of(paper).isEmpty()) {
            assertThat(complaints(papers.xrechnung(paper), "invoice.xml", paper))
                    .as("XRechnung " + what(paper))
                    .isEmpty();
            xrechnungen.incrementAndGet();
        }
    }

    /** The first that is one: discounts may be made up that are more than what they are given on. */
    private static InvoicePaper paper(TaxCase tax, InvoiceKind kind, Random random) {
        for (var tries = 0; tries < 100; tries++) {
            try {
                return new GeneratedPapers(random).of(tax, kind).paper();
            } catch (RuleViolation none) {
                assertThat(none.code()).isIn("total-negative", "deposits-exceed");
            }
        }
        throw new AssertionError("No invoice in a hundred");
    }

    private static String what(InvoicePaper paper) {
        return paper.kind() + " in " + paper.terms().currency() + ", "
                + paper.terms().lines().size() + " lines";
    }

    private static List<String> complaints(byte[] document, String name, InvoicePaper paper) {
        var validator = new ZUGFeRDValidator();
        if (!isWithinItsReckoning(paper)) {
            validator.disableArithmeticCheck();
        }
        var report = validator.validate(document, name);
        var complaints = new ArrayList<String>();
        validator.getContext().getResults().stream()
                .filter(result -> result.getSeverity() != ESeverity.notice)
                .forEach(result -> complaints.add(result.getSeverity() + ": " + result.getMessage()));
        if (!validator.wasCompletelyValid() || !report.contains("<summary status=\"valid\"/>")) {
            complaints.add(report);
        }
        return complaints;
    }

    /**
     * Its own calculator, which is none of the norm's rules, counts hundredths of a yen, and fails on lines without a rate
     * where the breakdown has one: BR-O-05 and BR-DE-14 want just that.
     */
    private static boolean isWithinItsReckoning(InvoicePaper paper) {
        return paper.terms().currency().getDefaultFractionDigits() > 0
                && paper.terms().vats().noneMatch(vat -> vat.category() == VatCategory.OUTSIDE_SCOPE);
    }

    private static void assertAttached(byte[] bytes, byte[] xml) {
        try (var pdf = Loader.loadPDF(bytes)) {
            var associated = (COSArray) pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.AF);
            var file = new PDComplexFileSpecification((COSDictionary) associated.getObject(0));
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Alternative");
            assertThat(file.getFileUnicode()).isEqualTo("factur-x.xml");
            assertThat(file.getEmbeddedFileUnicode().toByteArray()).isEqualTo(xml);
            assertThat(metadata(pdf))
                    .contains("<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>")
                    .contains("<fx:DocumentType>INVOICE</fx:DocumentType>")
                    .contains("<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>")
                    .contains("<fx:Version>1.0</fx:Version>")
                    .contains("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metadata(PDDocument pdf) throws IOException {
        return new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    }
}
