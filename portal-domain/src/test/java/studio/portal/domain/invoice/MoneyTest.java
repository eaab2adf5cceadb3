package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.JPY;
import static studio.portal.domain.invoice.ExampleInvoices.STANDARD;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MoneyTest {
    @Test
    void an_amount_has_the_places_of_its_currency() {
        assertThat(euros("119")).isEqualTo(euros("119.00")).hasToString("119.00 EUR");
        assertThat(new Money(new BigDecimal("500.00"), JPY)).hasToString("500 JPY");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> euros("0.001"));
        assertRefused("currency", () -> Money.zero(Currency.getInstance("TND")));
        assertRefused("currency", () -> Money.zero(Currency.getInstance("XAU")));
    }

    @Test
    void halves_are_rounded_away_from_nothing() {
        assertThat(Money.rounded(new BigDecimal("0.125"), EUR)).isEqualTo(euros("0.13"));
        assertThat(Money.rounded(new BigDecimal("-0.125"), EUR)).isEqualTo(euros("-0.13"));
        assertThat(Money.rounded(new BigDecimal("0.1249999999"), EUR)).isEqualTo(euros("0.12"));
    }

    @Test
    void two_currencies_are_never_added_or_compared() {
        var yen = new Money(BigDecimal.TEN, JPY);
        assertRefused("currencies-mixed", () -> euros("1").plus(yen));
        assertRefused("currencies-mixed", () -> euros("1").minus(yen));
        assertRefused("currencies-mixed", () -> euros("1").compareTo(yen));
    }

    @Test
    void an_amount_that_no_invoice_has_is_refused() {
        assertThat(euros("999999999999.99").isPositive()).isTrue();
        assertRefused("amount-too-large", () -> euros("1000000000000"));
        assertRefused("amount-too-large", () -> euros("-1000000000000"));
        assertRefused("amount-too-large", () -> euros("1e30"));
    }

    @Test
    void a_price_has_up_to_six_places_and_is_not_negative() {
        assertThat(price("0.0125").times(Quantity.of(10))).isEqualTo(euros("0.13"));
        assertThat(price("100.000000")).isEqualTo(price("100"));
        assertRefused("price", () -> price("0.0000001"));
        assertRefused("price", () -> price("-1"));
        assertRefused("price", () -> price("1e12"));
    }

    @Test
    void a_quantity_is_more_than_nothing() {
        assertThat(new Quantity(new BigDecimal("1e3"))).isEqualTo(Quantity.of(1000));
        assertRefused("quantity", () -> Quantity.of(0));
        assertRefused("quantity", () -> Quantity.of(-1));
        assertRefused("quantity", () -> Quantity.of(1_000_000_000));
        assertRefused("quantity", () -> new Quantity(new BigDecimal("0.0000001")));
    }

    @Test
    void a_rate_belongs_to_the_standard_category_alone() {
        assertRefused("vat-rate", () -> Vat.standard(Percentage.of(0)));
        assertRefused("vat-rate", () -> new Vat(VatCategory.EXPORT, Percentage.of(19), Optional.empty()));
        assertRefused("percentage", () -> Percentage.of(101));
        assertRefused("percentage", () -> Percentage.of(-1));
    }

    @Test
    void what_is_exempt_says_why_and_nothing_else_does() {
        assertThat(Vat.exempt(" Lessons ").reason()).contains("Lessons");
        assertRefused("vat-reason", () -> Vat.none(VatCategory.EXEMPT));
        assertRefused("vat-reason", () -> Vat.exempt("\u200B"));
        assertRefused("vat-reason", () -> Vat.exempt("x".repeat(201)));
        assertRefused("vat-reason", () -> new Vat(VatCategory.STANDARD, Percentage.of(19), Optional.of("Why not")));
    }

    @Test
    void a_line_says_what_it_is_and_is_not_negative() {
        assertRefused("line", () -> ExampleInvoices.line(" ", "1", Unit.HOUR, "100", STANDARD));
        assertRefused("line", () -> ExampleInvoices.line("a\nb", "1", Unit.HOUR, "100", STANDARD));
        assertRefused(
                "line-negative",
                () -> new InvoiceLine(
                        "Work",
                        Optional.empty(),
                        Quantity.of(1),
                        Unit.HOUR,
                        price("100"),
                        List.of(Adjustment.discount(euros("100.01"), "Too kind")),
                        STANDARD));
        assertRefused("adjustment", () -> Adjustment.discount(euros("0"), "Nothing"));
        assertRefused("adjustment", () -> Adjustment.discount(euros("-5"), "Less than nothing"));
        assertRefused("adjustment", () -> Adjustment.discount(Percentage.of(0), "Nothing"));
        assertRefused("adjustment", () -> Adjustment.discount(euros("5"), " "));
    }

    private static UnitPrice price(String amount) {
        return new UnitPrice(new BigDecimal(amount), EUR);
    }
}
