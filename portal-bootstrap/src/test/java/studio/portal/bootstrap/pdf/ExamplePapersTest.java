package studio.portal.bootstrap.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.DocumentAdjustment;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Quantity;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.UnitPrice;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;

/** The public examples of others come to what they state with the portal's calculator too. */
final class ExamplePapersTest {
    private static final String TRADE = "SupplyChainTradeTransaction/";
    private static final String SETTLEMENT = TRADE + "ApplicableHeaderTradeSettlement/";
    private static final String SUMS = SETTLEMENT + "SpecifiedTradeSettlementHeaderMonetarySummation/";

    /** What the portal does not write on invoices, and its rule that says so. */
    private static final Map<String, String> NOT_OURS =
            Map.of("01.17a.xml", "rounded to pay", "01.20a.xml", "quantity", "03.06a.xml", "quantity");

    /** A cent beside BR-CO-17, which the official schematron lets pass: what its tax is by the norm. */
    private static final Map<String, String> WRONG_BY_A_CENT = Map.of("01.06_minimal_test.xml", "757.40");

    @TestFactory
    Stream<DynamicTest> an_example_comes_to_what_it_states() {
        return examples()
                .filter(file -> !NOT_OURS.containsKey(name(file)) && !WRONG_BY_A_CENT.containsKey(name(file)))
                .map(file -> dynamicTest(name(file), () -> check(read(file))));
    }

    @Test
    void what_cannot_be_said_here_is_known_by_name() {
        for (var other : NOT_OURS.entrySet()) {
            assertThat(refusal(example(other.getKey()))).as(other.getKey()).isEqualTo(other.getValue());
        }
        for (var wrong : WRONG_BY_A_CENT.entrySet()) {
            var invoice = example(wrong.getKey());
            var stated = invoice.amount(SUMS + "TaxTotalAmount");
            assertThat(totals(invoice).tax().amount()).isEqualByComparingTo(wrong.getValue());
            assertThat(stated.subtract(new BigDecimal(wrong.getValue())).abs()).isEqualByComparingTo("0.01");
        }
        assertThat(examples().count() - NOT_OURS.size()).isGreaterThanOrEqualTo(20);
    }

    private static ReadXml example(String name) {
        return read(examples()
                .filter(example -> name(example).equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static Stream<Path> examples() {
        try {
            var folder = Path.of(Objects.requireNonNull(ExamplePapersTest.class.getResource("xrechnung-testsuite"))
                    .toURI());
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static ReadXml read(Path file) {
        try {
            return ReadXml.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(ReadXml invoice) {
        if (invoice.number(SUMS + "RoundingAmount").isPresent()) {
            return "rounded to pay";
        }
        try {
            totals(invoice);
            return "none";
        } catch (RuleViolation violation) {
            return violation.code();
        }
    }

    private static void check(ReadXml invoice) {
        var totals = totals(invoice);
        assertStated(invoice, "LineTotalAmount", totals.lines());
        assertStated(invoice, "AllowanceTotalAmount", totals.discounts());
        assertStated(invoice, "ChargeTotalAmount", totals.surcharges());
        assertStated(invoice, "TaxBasisTotalAmount", totals.net());
        assertStated(invoice, "TaxTotalAmount", totals.tax());
        assertStated(invoice, "GrandTotalAmount", totals.gross());
        assertStated(invoice, "TotalPrepaidAmount", totals.deposits());
        assertStated(invoice, "DuePayableAmount", totals.due());
        var breakdown = invoice.all(SETTLEMENT + "ApplicableTradeTax");
        assertThat(totals.vats()).hasSameSizeAs(breakdown);
        for (var stated : breakdown) {
            var total = totals.vat(vat(stated)).orElseThrow();
            assertThat(total.taxable().amount()).isEqualByComparingTo(stated.amount("BasisAmount"));
            assertThat(total.tax().amount()).isEqualByComparingTo(stated.amount("CalculatedAmount"));
        }
    }

    private static void assertStated(ReadXml invoice, String name, Money amount) {
        assertThat(amount.amount()).as(name).isEqualByComparingTo(invoice.amount(SUMS + name));
    }

    private static Totals totals(ReadXml invoice) {
        var currency = Currency.getInstance(
                invoice.the(SETTLEMENT + "InvoiceCurrencyCode").text());
        var lines = invoice.all(TRADE + "IncludedSupplyChainTradeLineItem").stream()
                .map(line -> line(line, currency))
                .toList();
        var adjustments = invoice.all(SETTLEMENT + "SpecifiedTradeAllowanceCharge").stream()
                .map(one -> new DocumentAdjustment(
                        adjustment(one, currency), Optional.of(vat(one.the("CategoryTradeTax")))))
                .toList();
        var paid = Money.rounded(invoice.amount(SUMS + "TotalPrepaidAmount"), currency);
        return Totals.of(currency, lines, adjustments, paid.isZero() ? List.of() : List.of(deposit(paid)));
    }

    private static InvoiceLine line(ReadXml line, Currency currency) {
        var settled = line.the("SpecifiedLineTradeSettlement");
        var price = line.the("SpecifiedLineTradeAgreement/NetPriceProductTradePrice");
        var each = price.number("BasisQuantity").orElse(BigDecimal.ONE);
        var made = new InvoiceLine(
                "Example",
                Optional.empty(),
                new Quantity(line.amount("SpecifiedLineTradeDelivery/BilledQuantity")),
                Unit.PIECE,
                new UnitPrice(price.amount("ChargeAmount").divide(each), currency),
                settled.all("SpecifiedTradeAllowanceCharge").stream()
                        .map(one -> adjustment(one, currency))
                        .toList(),
                vat(settled.the("ApplicableTradeTax")));
        assertThat(made.net().amount())
                .as("BT-131")
                .isEqualByComparingTo(settled.amount("SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"));
        return made;
    }

    private static Adjustment adjustment(ReadXml stated, Currency currency) {
        var amount = Money.rounded(stated.amount("ActualAmount"), currency);
        stated.number("CalculationPercent")
                .ifPresent(percent -> assertThat(
                                new Percentage(percent).of(Money.rounded(stated.amount("BasisAmount"), currency)))
                        .as("a share of its base")
                        .isEqualTo(amount));
        return stated.the("ChargeIndicator/Indicator").text().equals("true")
                ? Adjustment.surcharge(amount, "Example")
                : Adjustment.discount(amount, "Example");
    }

    private static Vat vat(ReadXml tax) {
        var category = VatCategory.ofCode(tax.the("CategoryCode").text()).orElseThrow();
        var rate = new Percentage(tax.amount("RateApplicablePercent"));
        return new Vat(category, rate, category.needsReason() ? Optional.of("Example") : Optional.empty());
    }

    private static DeductedDeposit deposit(Money paid) {
        return new DeductedDeposit(
                new InvoiceId(new UUID(0, 1)),
                new InvoiceNumber("Example"),
                MARCH_2,
                paid,
                Money.zero(paid.currency()),
                paid);
    }
}
