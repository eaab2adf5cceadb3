package studio.portal.bootstrap.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.ExampleInvoices.STANDARD;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.line;
import static studio.portal.domain.invoice.ExampleInvoices.sprint;
import static studio.portal.domain.invoice.ExampleInvoices.terms;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.application.invoice.XRechnungGap;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.PaymentReference;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.Unit;

final class InvoicePapersTest {
    private static final int DOTS_PER_INCH = 150;

    private final PdfInvoicePapers papers = new PdfInvoicePapers();

    @Test
    void the_page_names_parties_numbers_and_totals() throws IOException {
        assertThat(text(invoice()))
                .contains("Northlight Studio GmbH", "DE123456789", "30/123/45678", "Kern & Sons", "20095 Hamburg")
                .contains("Invoice INV-2026-0042", "2 March 2026", "16 March 2026", "Design, sprint 4", "5 days")
                .contains("€3,500.00", "€665.00", "€4,165.00")
                .contains("DE89 3704 0044 0532 0130 00", "RF");
    }

    @Test
    void the_xml_lies_in_the_page_as_its_alternative() throws IOException {
        var paper = invoice();
        try (var pdf = Loader.loadPDF(papers.pdf(paper))) {
            var associated = (COSArray) pdf.getDocumentCatalog().getCOSObject().getDictionaryObject("AF");
            var file = new PDComplexFileSpecification((COSDictionary) associated.getObject(0));

            assertThat(file.getCOSObject().getCOSName(COSName.getPDFName("AFRelationship")))
                    .isEqualTo(COSName.getPDFName("Alternative"));
            assertThat(file.getFileUnicode()).isEqualTo("factur-x.xml");
            assertThat(file.getEmbeddedFileUnicode().toByteArray()).isEqualTo(papers.xml(paper));
        }
    }

    @Test
    void the_xml_states_the_frozen_amounts() {
        assertThat(new String(papers.xml(invoice()), StandardCharsets.UTF_8))
                .contains("<ram:TaxBasisTotalAmount>3500.00<")
                .contains("<ram:TaxTotalAmount currencyID=\"EUR\">665.00<")
                .contains("<ram:GrandTotalAmount>4165.00<")
                .contains("<ram:DuePayableAmount>4165.00<");
    }

    @Test
    void the_code_carries_exactly_what_is_due() throws IOException {
        var code = code(deducting("1190.00")).orElseThrow();

        assertThat(code.lines())
                .startsWith("BCD", "002", "1", "SCT", "", "Northlight Studio GmbH", "DE89370400440532013000")
                .contains("EUR2975.00")
                .endsWith(
                        PaymentReference.of(new InvoiceNumber("INV-2026-0042")).value());
    }

    @Test
    void where_nothing_is_due_there_is_no_code() throws IOException {
        assertThat(code(deducting("4165.00"))).isEmpty();
        assertThat(text(deducting("4165.00"))).contains("Nothing is left to pay.");
    }

    @Test
    void a_deducted_deposit_is_named_with_its_net_and_vat() throws IOException {
        assertThat(text(deducting("1190.00")))
                .contains("INV-2026-0007", "–€1,190.00", "net €1,000.00 and VAT €190.00", "€2,975.00");
    }

    @Test
    void other_scripts_are_drawn_and_hebrew_and_arabic_in_their_direction() throws IOException {
        var text = text(saying("日本語 北极光 Ελλάδα Київ Հայ (₪)\nשלום (עולם) 2026\nالسلام عليكم"));

        assertThat(text).contains("日本語 北极光 Ελλάδα Київ Հայ (₪)", "שלום", "2026").doesNotContain("#", "\uFFFD");
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .as("in whichever order a reader takes them out of the file")
                .containsAnyOf("السلام", "مالسلا", "مالسال");
    }

    @Test
    void letters_that_no_font_has_are_named_as_missing() throws IOException {
        assertThat(text(saying("ภาษาไทย"))).contains("Letters that this paper cannot show stand as \uFFFD");
        assertThat(text(invoice())).doesNotContain("Letters that this paper");
        assertThat(new String(papers.xml(saying("ภาษาไทย")), StandardCharsets.UTF_8))
                .contains("<ram:Content>ภาษาไทย<");
    }

    @Test
    void a_number_however_long_stands_whole_in_its_column() throws IOException {
        var line = line("Work", "123456789.123456", Unit.LUMP_SUM, "999.123456", STANDARD);

        assertThat(text(paper(InvoiceKind.INVOICE, terms(List.of(line)), List.of())))
                .contains("123,456,789.123456", "€999.123456", "€123,348,573,815.69");
    }

    @Test
    void what_an_xrechnung_lacks_is_said() {
        assertThat(XRechnungGap.of(invoice()))
                .containsExactlyInAnyOrder(XRechnungGap.BUYER_REFERENCE, XRechnungGap.BUYER_EMAIL);
        assertThatThrownBy(() -> papers.xrechnung(invoice())).hasMessageContaining("BUYER_REFERENCE");
    }

    @Test
    void every_word_is_there_in_both_languages() {
        assertThat(words(Language.GERMAN).keySet())
                .isEqualTo(words(Language.ENGLISH).keySet());
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle("studio.portal.bootstrap.pdf.invoice", language.locale());
    }

    private static InvoicePaper invoice() {
        return paper(InvoiceKind.INVOICE, List.of());
    }

    /** A final invoice over 4,165.00 less a deposit with 19 % VAT. */
    private static InvoicePaper deducting(String gross) {
        var net = euros(gross.equals("1190.00") ? "1000.00" : "3500.00");
        var tax = euros(gross).minus(net);
        return paper(
                InvoiceKind.FINAL,
                List.of(new DeductedDeposit(
                        new InvoiceId(new UUID(0, 7)),
                        new InvoiceNumber("INV-2026-0007"),
                        MARCH_2,
                        net,
                        tax,
                        euros(gross))));
    }

    private static InvoicePaper saying(String note) {
        var plain = terms(sprint());
        return paper(
                InvoiceKind.INVOICE,
                new InvoiceTerms(
                        plain.project(),
                        plain.currency(),
                        plain.language(),
                        plain.lines(),
                        plain.adjustments(),
                        plain.delivery(),
                        plain.purchaseOrder(),
                        plain.buyerReference(),
                        Optional.of(note),
                        plain.daysToPay()),
                List.of());
    }

    private static InvoicePaper paper(InvoiceKind kind, List<DeductedDeposit> deposits) {
        return paper(kind, terms(sprint()), deposits);
    }

    private static InvoicePaper paper(InvoiceKind kind, InvoiceTerms terms, List<DeductedDeposit> deposits) {
        var number = new InvoiceNumber("INV-2026-0042");
        var issued = new IssuedInvoice(
                number,
                MARCH_2,
                MARCH_2.plusDays(terms.daysToPay()),
                NORTHLIGHT,
                KERN_AND_SONS,
                Optional.of(ACCOUNT),
                PaymentReference.of(number),
                deposits,
                Totals.of(EUR, terms.lines(), terms.adjustments(), deposits),
                MONDAY);
        return new InvoicePaper(kind, terms, issued, Optional.empty(), new InvoicePaper.Look("Northlight", "#066fd1"));
    }

    private String text(InvoicePaper paper) throws IOException {
        try (var pdf = Loader.loadPDF(papers.pdf(paper))) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    /** What a reader of codes makes of the first page. */
    private Optional<String> code(InvoicePaper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(papers.pdf(paper))) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH);
            var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
