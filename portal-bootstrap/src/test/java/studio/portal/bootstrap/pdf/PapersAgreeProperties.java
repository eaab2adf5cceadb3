package studio.portal.bootstrap.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.Tries;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Money;

/** An invoice comes to the same, to the cent, wherever it is read: on its page, in its XML, in the ledger and its PDF. */
final class PapersAgreeProperties {
    private static final String SUMS =
            "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation/";

    private final PdfInvoicePapers papers = new PdfInvoicePapers();

    @Test
    void page_xml_and_ledger_come_to_the_same() {
        check(2_000, this::checkAmounts);
    }

    @Test
    void a_cent_too_much_anywhere_is_noticed() {
        var random = new Random(4);
        var paper = new GeneratedPapers(random)
                .of(TaxCase.STANDARD_RATE, InvoiceKind.FINAL)
                .paper();
        var xml = new String(papers.xml(paper), StandardCharsets.UTF_8);
        var amounts = Pattern.compile("<ram:(\\w*Amount)([^>]*)>([0-9.]+)<").matcher(xml);
        var places = paper.terms().currency().getDefaultFractionDigits();
        while (amounts.find()) {
            if (!amounts.group(1).equals("ChargeAmount")) {
                var more = new BigDecimal(amounts.group(3)).add(BigDecimal.ONE.movePointLeft(places));
                var wrong = xml.substring(0, amounts.start(3)) + more + xml.substring(amounts.end(3));
                var check = new RulesOfTheNorm(ReadXml.of(wrong.getBytes(StandardCharsets.UTF_8)), places);
                assertThat(catchThrowable(check::check)).as(amounts.group()).isInstanceOf(AssertionError.class);
            }
        }
    }

    @Test
    void the_pdf_carries_the_same_totals() {
        check(50, this::checkText);
    }

    @Test
    @Tag("proof")
    void page_xml_and_ledger_of_a_hundred_thousand_come_to_the_same() {
        check(110_000, this::checkAmounts);
    }

    @Test
    @Tag("proof")
    void the_pdfs_of_a_thousand_carry_the_same_totals() {
        check(1_100, this::checkText);
    }

    private static void check(int tries, Consumer<IssuedPapers.Issued> property) {
        var checked = new int[1];
        Tries.of(
                tries,
                random -> generated(random).ifPresent(issued -> {
                    property.accept(issued);
                    checked[0]++;
                }));
        assertThat(checked[0]).as("invoices that can be").isGreaterThan(tries * 10 / 11);
        System.out.println(checked[0] + " invoices agree with themselves");
    }

    /** Discounts may be made up that are more than what they are given on. */
    private static Optional<IssuedPapers.Issued> generated(Random random) {
        try {
            return Optional.of(new GeneratedPapers(random)
                    .of(Tries.oneOf(random, TaxCase.values()), Tries.oneOf(random, InvoiceKind.values())));
        } catch (RuleViolation none) {
            assertThat(none.code()).isIn("total-negative", "deposits-exceed");
            return Optional.empty();
        }
    }

    private void checkAmounts(IssuedPapers.Issued issued) {
        var paper = issued.paper();
        var totals = paper.issued().totals();
        var xml = ReadXml.of(papers.xml(paper));
        new RulesOfTheNorm(xml, paper.terms().currency().getDefaultFractionDigits()).check();

        assertStated(xml, "TaxBasisTotalAmount", totals.net());
        assertStated(xml, "TaxTotalAmount", totals.tax());
        assertStated(xml, "GrandTotalAmount", totals.gross());
        assertStated(xml, "TotalPrepaidAmount", totals.deposits());
        assertStated(xml, "DuePayableAmount", issued.booked());

        var sums = new InvoicePage(paper, new InvoiceWords(paper.terms().language()), false).sums();
        var written = sums.stream()
                .filter(sum -> !sum.look().equals("pale"))
                .map(sum -> read(sum.amount(), totals.net()))
                .toList();
        var vats = totals.vats().size();
        var first =
                totals.adjustments().isEmpty() ? 0 : 1 + totals.adjustments().size();
        assertThat(written.get(first)).isEqualByComparingTo(xml.amount(SUMS + "TaxBasisTotalAmount"));
        assertThat(written.subList(first + 1, first + 1 + vats).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(xml.amount(SUMS + "TaxTotalAmount"));
        assertThat(written.get(first + 1 + vats)).isEqualByComparingTo(xml.amount(SUMS + "GrandTotalAmount"));
        assertThat(written.get(written.size() - 1))
                .isEqualByComparingTo(issued.booked().amount());
    }

    private static void assertStated(ReadXml xml, String name, Money amount) {
        assertThat(xml.amount(SUMS + name)).as(name).isEqualByComparingTo(amount.amount());
    }

    /** What a reader takes an amount for: digits, of which so many stand behind the last point or comma. */
    private static BigDecimal read(String written, Money like) {
        var digits = new BigInteger(written.replaceAll("[^0-9]", ""));
        var places = like.currency().getDefaultFractionDigits();
        assertThat(written).as("written with its decimals").matches(places == 0 ? ".*" : ".*[.,][0-9]{2}(\\D.*)?");
        return new BigDecimal(digits, places);
    }

    private void checkText(IssuedPapers.Issued issued) {
        var text = text(papers.pdf(issued.paper()));
        new InvoicePage(issued.paper(), new InvoiceWords(issued.paper().terms().language()), false)
                .sums()
                .forEach(sum -> assertThat(text).contains(sum.amount().replace('\u00a0', ' ')));
    }

    private static String text(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
