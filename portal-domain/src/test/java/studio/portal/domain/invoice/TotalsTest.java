package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.REDUCED;
import static studio.portal.domain.invoice.ExampleInvoices.STANDARD;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.line;
import static studio.portal.domain.invoice.ExampleInvoices.sprint;
import static studio.portal.domain.invoice.ExampleInvoices.totals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TotalsTest {
    private static final Vat OUTSIDE = Vat.none(VatCategory.OUTSIDE_SCOPE);

    @Test
    void lines_make_net_tax_and_gross() {
        var totals = totals(sprint());

        assertThat(totals.lines()).isEqualTo(euros("3500"));
        assertThat(totals.net()).isEqualTo(euros("3500"));
        assertThat(totals.tax()).isEqualTo(euros("665"));
        assertThat(totals.gross()).isEqualTo(euros("4165"));
        assertThat(totals.due()).isEqualTo(euros("4165"));
    }

    @Test
    void a_line_is_rounded_half_up_before_it_is_added() {
        var totals = totals(List.of(
                line("Pictures", "1", Unit.PIECE, "0.005", STANDARD),
                line("Pictures", "3", Unit.PIECE, "0.005", STANDARD)));

        assertThat(totals.lines()).isEqualTo(euros("0.03"));
    }

    @Test
    void tax_is_rounded_once_for_a_rate_and_not_for_each_line() {
        var cents = line("Stock picture", "1", Unit.PIECE, "0.03", STANDARD);

        var totals = totals(List.of(cents, cents, cents));

        assertThat(totals.tax()).as("three times 0.0057 would be 0.03").isEqualTo(euros("0.02"));
    }

    @Test
    void each_rate_is_a_line_of_the_breakdown_in_the_order_of_the_lines() {
        var totals = totals(List.of(
                line("Booklet", "100", Unit.PIECE, "1.5", REDUCED),
                line("Design", "2", Unit.HOUR, "95.25", STANDARD),
                line("Booklet, large", "10", Unit.PIECE, "3", REDUCED)));

        assertThat(totals.vats())
                .containsExactly(
                        new VatTotal(REDUCED, euros("180"), euros("12.60")),
                        new VatTotal(STANDARD, euros("190.50"), euros("36.20")));
        assertThat(totals.gross()).isEqualTo(euros("419.30"));
    }

    @Test
    void discounts_and_surcharges_of_a_line_are_taken_of_quantity_times_price() {
        var line = new InvoiceLine(
                "Retouching",
                Optional.empty(),
                Quantity.of(3),
                Unit.HOUR,
                hundred(STANDARD).price(),
                List.of(
                        Adjustment.discount(Percentage.of(10), "Old friends"),
                        Adjustment.surcharge(euros("25"), "Over night")),
                STANDARD);

        assertThat(line.gross()).isEqualTo(euros("300"));
        assertThat(line.net()).isEqualTo(euros("295"));
    }

    @Test
    void a_percentage_on_everything_is_taken_of_each_rate() {
        var totals = totals(
                List.of(hundred(STANDARD), hundred(REDUCED)),
                new DocumentAdjustment(Adjustment.discount(Percentage.of(5), "Spring"), Optional.empty()));

        assertThat(totals.discounts()).isEqualTo(euros("10"));
        assertThat(totals.vats())
                .containsExactly(
                        new VatTotal(STANDARD, euros("95"), euros("18.05")),
                        new VatTotal(REDUCED, euros("95"), euros("6.65")));
    }

    @Test
    void an_amount_on_everything_is_divided_without_losing_a_cent() {
        var totals = totals(
                List.of(hundred(STANDARD), hundred(REDUCED), hundred(Vat.none(VatCategory.ZERO))),
                new DocumentAdjustment(Adjustment.discount(euros("100"), "Prize"), Optional.empty()));

        assertThat(totals.adjustments())
                .extracting(AppliedAdjustment::amount)
                .containsExactly(euros("33.34"), euros("33.33"), euros("33.33"));
        assertThat(totals.net()).isEqualTo(euros("200"));
    }

    @Test
    void an_amount_can_be_of_one_rate_alone() {
        var totals = totals(
                List.of(hundred(STANDARD), hundred(REDUCED)),
                new DocumentAdjustment(Adjustment.surcharge(euros("8"), "Postage"), Optional.of(REDUCED)));

        assertThat(totals.surcharges()).isEqualTo(euros("8"));
        assertThat(totals.vat(REDUCED)).contains(new VatTotal(REDUCED, euros("108"), euros("7.56")));
    }

    @Test
    void paid_deposits_are_deducted_from_what_is_due_and_from_nothing_else() {
        var deposit = deposit("1190");

        var totals = Totals.of(EUR, sprint(), List.of(), List.of(deposit));

        assertThat(totals.gross()).isEqualTo(euros("4165"));
        assertThat(totals.deposits()).isEqualTo(euros("1190"));
        assertThat(totals.due()).isEqualTo(euros("2975"));
        assertRefused(
                "deposits-exceed",
                () -> Totals.of(
                        EUR,
                        sprint(),
                        List.of(),
                        Stream.generate(() -> deposit).limit(4).toList()));
    }

    @Test
    void what_cannot_be_an_invoice_is_refused() {
        assertRefused("no-lines", () -> totals(List.of()));
        assertRefused("vat-mixed", () -> totals(List.of(hundred(OUTSIDE), hundred(STANDARD))));
        assertRefused(
                "vat-reasons",
                () -> totals(List.of(hundred(Vat.exempt("Lessons")), hundred(Vat.exempt("Small business")))));
        assertRefused(
                "total-negative",
                () -> totals(
                        sprint(),
                        new DocumentAdjustment(Adjustment.discount(euros("3500.01"), "Too kind"), Optional.empty())));
        assertRefused(
                "adjustment-vat",
                () -> totals(
                        sprint(),
                        new DocumentAdjustment(Adjustment.discount(Percentage.of(5), "Spring"), Optional.of(REDUCED))));
        assertRefused("currencies-mixed", () -> Totals.of(ExampleInvoices.JPY, sprint(), List.of(), List.of()));
        assertRefused(
                "amount-too-large",
                () -> totals(List.of(line("Gold", "999999999", Unit.PIECE, "999999999", STANDARD))));
    }

    @Test
    void a_discount_may_leave_nothing_to_pay() {
        var totals = totals(
                sprint(), new DocumentAdjustment(Adjustment.discount(Percentage.of(100), "A gift"), Optional.empty()));

        assertThat(totals.due()).isEqualTo(Money.zero(EUR));
        assertThat(totals.vats()).containsExactly(new VatTotal(STANDARD, Money.zero(EUR), Money.zero(EUR)));
    }

    /** One piece at 100.00. */
    private static InvoiceLine hundred(Vat vat) {
        return line("Work", "1", Unit.PIECE, "100", vat);
    }

    private static DeductedDeposit deposit(String gross) {
        return new DeductedDeposit(
                new InvoiceId(new UUID(0, 7)),
                new InvoiceNumber("INV-2026-0007"),
                LocalDate.of(2026, 10, 1),
                euros("1000"),
                euros("190"),
                euros(gross));
    }
}
