package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.JPY;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.domain.NotFound;

final class LedgerTest {
    private static final InvoiceId MARCH = new InvoiceId(new UUID(1, 1));
    private static final InvoiceId APRIL = new InvoiceId(new UUID(1, 2));
    private static final InvoiceId CREDIT_NOTE = new InvoiceId(new UUID(1, 3));
    private static final PaymentId TRANSFER = new PaymentId(new UUID(2, 1));

    private final Ledger ledger = Ledger.stored(KERN, EUR, List.of(), List.of());

    @BeforeEach
    void two_invoices_are_open() {
        ledger.owe(Receivable.of(MARCH, LocalDate.of(2026, 3, 31), euros("100")));
        ledger.owe(Receivable.of(APRIL, LocalDate.of(2026, 4, 30), euros("50")));
    }

    @Test
    void a_payment_settles_the_invoice_it_names() {
        ledger.receive(TRANSFER, euros("100"), List.of(MARCH));

        assertThat(open(MARCH)).isEqualTo(euros("0"));
        assertThat(open(APRIL)).isEqualTo(euros("50"));
        assertThat(ledger.left()).isEqualTo(euros("0"));
    }

    @Test
    void too_little_leaves_the_rest_open_and_too_much_is_the_clients_credit() {
        ledger.receive(TRANSFER, euros("120"), List.of(MARCH));
        assertThat(ledger.left()).isEqualTo(euros("20"));

        ledger.allocate(new Credit.Source.OfPayment(TRANSFER), APRIL, euros("20"));
        assertThat(open(APRIL)).isEqualTo(euros("30"));
    }

    @Test
    void one_payment_settles_several_invoices_in_the_order_named() {
        ledger.receive(TRANSFER, euros("120"), List.of(APRIL, MARCH));

        assertThat(open(APRIL)).isEqualTo(euros("0"));
        assertThat(open(MARCH)).isEqualTo(euros("30"));
    }

    @Test
    void what_arrives_without_an_invoice_is_credit() {
        ledger.receive(TRANSFER, euros("120"), List.of());

        assertThat(ledger.left()).isEqualTo(euros("120"));
        assertThat(ledger.open()).isEqualTo(euros("150"));
    }

    @Test
    void a_credit_note_settles_its_invoice_and_what_was_paid_already_is_credit() {
        ledger.receive(TRANSFER, euros("30"), List.of(MARCH));
        ledger.credit(CREDIT_NOTE, euros("100"), MARCH);

        assertThat(open(MARCH)).isEqualTo(euros("0"));
        assertThat(ledger.left()).isEqualTo(euros("30"));
    }

    @Test
    void money_goes_back_out_of_what_is_left_and_no_more() {
        ledger.receive(TRANSFER, euros("100"), List.of(MARCH));
        assertRefused("refund", () -> ledger.refund(TRANSFER, euros("0.01")));

        ledger.credit(CREDIT_NOTE, euros("40"), MARCH);
        assertThat(ledger.refundable(TRANSFER)).isEqualTo(euros("40"));
        ledger.refund(TRANSFER, euros("40"));

        assertRefused("refund", () -> ledger.refund(TRANSFER, euros("0.01")));
        assertThat(ledger.left()).isEqualTo(euros("0"));
        assertThat(open(MARCH)).isEqualTo(euros("0"));
    }

    @Test
    void no_more_goes_back_by_a_payment_than_came_by_it() {
        ledger.receive(TRANSFER, euros("30"), List.of(MARCH));
        ledger.credit(CREDIT_NOTE, euros("200"), MARCH);

        assertThat(ledger.left()).isEqualTo(euros("130"));
        assertThat(ledger.refundable(TRANSFER)).isEqualTo(euros("30"));
        assertRefused("refund", () -> ledger.refund(TRANSFER, euros("30.01")));
    }

    @Test
    void a_charged_back_payment_makes_its_invoices_due_again_the_last_due_first() {
        ledger.receive(TRANSFER, euros("150"), List.of(MARCH, APRIL));

        ledger.chargeBack(TRANSFER, euros("60"));

        assertThat(open(APRIL)).isEqualTo(euros("50"));
        assertThat(open(MARCH)).isEqualTo(euros("10"));
        assertRefused("charge-back", () -> ledger.chargeBack(TRANSFER, euros("90.01")));
        ledger.chargeBack(TRANSFER, euros("90"));
        assertThat(ledger.open()).isEqualTo(euros("150"));
    }

    @Test
    void what_cannot_be_is_refused() {
        var credit = new Credit.Source.OfPayment(TRANSFER);
        ledger.receive(TRANSFER, euros("10"), List.of());

        assertRefused("payment-amount", () -> ledger.receive(new PaymentId(new UUID(2, 2)), euros("0"), List.of()));
        assertRefused("payment-amount", () -> ledger.receive(new PaymentId(new UUID(2, 2)), euros("-1"), List.of()));
        assertRefused(
                "currencies-mixed",
                () -> ledger.receive(new PaymentId(new UUID(2, 2)), new Money(BigDecimal.TEN, JPY), List.of()));
        assertRefused("allocation", () -> ledger.allocate(credit, MARCH, euros("10.01")));
        assertRefused("allocation", () -> ledger.allocate(credit, MARCH, euros("-1")));
        ledger.allocate(credit, APRIL, euros("10"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ledger.allocate(credit, CREDIT_NOTE, euros("1")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ledger.refund(new PaymentId(new UUID(2, 9)), euros("1")));
    }

    @Test
    void paid_is_what_follows_from_the_ledger_and_the_day() {
        var due = LocalDate.of(2026, 3, 31);
        var nothing = euros("0");
        assertThat(PaymentStatus.of(euros("100"), nothing, nothing, due, due)).isEqualTo(PaymentStatus.OPEN);
        assertThat(PaymentStatus.of(euros("100"), nothing, nothing, due, due.plusDays(1)))
                .isEqualTo(PaymentStatus.OVERDUE);
        assertThat(PaymentStatus.of(euros("100"), euros("99"), nothing, due, due))
                .isEqualTo(PaymentStatus.PARTIALLY_PAID);
        assertThat(PaymentStatus.of(euros("100"), euros("60"), euros("40"), due, due.plusDays(9)))
                .isEqualTo(PaymentStatus.PAID);
        assertThat(PaymentStatus.of(euros("100"), nothing, euros("100"), due, due))
                .isEqualTo(PaymentStatus.CREDITED);
        assertThat(PaymentStatus.of(nothing, nothing, nothing, due, due)).isEqualTo(PaymentStatus.PAID);
    }

    private Money open(InvoiceId invoice) {
        return ledger.receivables().stream()
                .filter(receivable -> receivable.invoice().equals(invoice))
                .findFirst()
                .orElseThrow()
                .open();
    }
}
