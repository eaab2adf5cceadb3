package studio.portal.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.JPY;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.ExampleInvoices;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.StoredLedgers;

/** Payments, refunds, charge-backs and credit, as the studio records them. */
final class MoneyMovingTest extends InMemoryPortal implements StoredLedgers {
    private static final InvoiceId OF_BLUEBIRD = new InvoiceId(new UUID(5, 8));

    private final SettingsQueries studio = actor -> settings().find(actor).settings();
    private final ReturnedMoney returned = new ReturnedMoney(transactions, ledgers(), studio, log, clock);
    private final RecordPayment recordPayment =
            new RecordPayment(transactions, validation, ledgers(), invoices(), clients(), studio, log, ids, clock);
    private final RefundPayment refundPayment = new RefundPayment(validation, returned, ids, clock);
    private final ChargeBackPayment chargeBack = new ChargeBackPayment(validation, returned, ids, clock);
    private final UseCredit useCredit = new UseCredit(transactions, validation, ledgers(), invoices(), log, clock);

    @Test
    void a_payment_is_on_record_with_its_amount() {
        owe(MARCH);

        var id = paid("4165", Optional.empty(), MARCH);

        var event = log.last(EventType.PAYMENT_RECORDED);
        assertThat(event.subject()).isEqualTo(id.value());
        assertThat(event.client()).contains(KERN);
        assertThat(event.details()).containsEntry("amount", "4165.00").containsEntry("currency", "EUR");
    }

    @Test
    void the_same_payment_typed_by_two_people_is_asked_about_but_not_what_the_bank_tells_apart() {
        var first = payment(KERN, "10", EUR, MARCH_2, Optional.empty());
        recordPayment.handleUnlessAlike(ANA, first);

        assertRefused("payment-alike", () -> recordPayment.handleUnlessAlike(ANA, first));
        recordPayment.handle(ANA, first);
        recordPayment.handleUnlessAlike(ANA, payment(KERN, "10", EUR, MARCH_2, Optional.of("bank-7")));
        recordPayment.handleUnlessAlike(ANA, payment(BLUEBIRD, "10", EUR, MARCH_2, Optional.empty()));
        assertThat(ledger().left()).isEqualTo(euros("30"));
    }

    @Test
    void other_money_under_a_key_that_is_taken_is_no_repeat() {
        var id = paid("10", Optional.of("bank-7"));

        assertRefused(
                "payment-key",
                () -> recordPayment.handle(ANA, payment(BLUEBIRD, "10", EUR, MARCH_2, Optional.of("bank-7"))));
        assertRefused("payment-key", () -> paid("11", Optional.of("bank-7")));
        assertThat(paid("10", Optional.of(" bank-7 "))).isEqualTo(id);
        assertThat(ledger().left()).isEqualTo(euros("10"));
    }

    @Test
    void other_money_that_went_back_under_a_key_that_is_taken_is_no_repeat() {
        var id = paid("10", Optional.empty());
        var other = paid("20", Optional.empty());
        var key = Optional.of("back-7");
        var back = refundPayment.handle(ANA, id, refund("1", EUR, MARCH_2, key));

        assertRefused("payment-key", () -> refundPayment.handle(ANA, id, refund("2", EUR, MARCH_2, key)));
        assertRefused("payment-key", () -> refundPayment.handle(ANA, other, refund("1", EUR, MARCH_2, key)));
        assertThat(refundPayment.handle(ANA, id, refund("1", EUR, MARCH_2, Optional.of(" back-7"))))
                .isEqualTo(back);
        assertThat(ledger().left()).isEqualTo(euros("29"));
    }

    @Test
    void a_day_counts_by_the_clock_of_the_studio() {
        assertInvalid(
                "receivedOn",
                "PastOrPresent",
                () -> recordPayment.handle(ANA, payment(KERN, "10", EUR, MARCH_2.plusDays(1), Optional.empty())));
        var id = paid("10", Optional.empty());
        assertInvalid("on", "PastOrPresent", () -> refund(id, "1", MARCH_2.plusDays(1)));
        assertInvalid("on", "before-payment", () -> refund(id, "1", MARCH_2.minusDays(1)));
    }

    @Test
    void no_more_is_paid_back_than_is_left_and_a_repeat_of_the_same_key_nothing() {
        owe(MARCH);
        var id = paid("5000", Optional.empty(), MARCH);

        assertRefused("refund", () -> refund(id, "835.01", MARCH_2));
        var back = refundPayment.handle(ANA, id, refund("835", EUR, MARCH_2, Optional.of("back-1")));

        assertThat(refundPayment.handle(ANA, id, refund("835", EUR, MARCH_2, Optional.of("back-1"))))
                .isEqualTo(back);
        assertThat(ledger().left().isZero()).isTrue();
        assertThat(log.last(EventType.PAYMENT_REFUNDED).details()).containsEntry("amount", "835.00");
        assertRefused("refund", () -> refund(id, "0.01", MARCH_2));
    }

    @Test
    void people_pay_back_by_bank_or_in_cash_and_the_provider_to_a_card() {
        var id = paid("10", Optional.empty());
        var card = new RefundPayment.Command(
                BigDecimal.ONE, EUR, Optional.of(MARCH_2), Payment.Way.CARD, Optional.empty(), Optional.empty());

        assertInvalid("way", "unknown", () -> refundPayment.handle(ANA, id, card));
        refundPayment.handle(JOB, id, card);
        assertThat(ledger().left()).isEqualTo(euros("9"));
    }

    @Test
    void what_is_charged_back_is_due_again() {
        owe(MARCH);
        var id = paid("4165", Optional.empty(), MARCH);
        assertThat(ledger().open().isZero()).isTrue();

        chargeBack.handle(ANA, id, chargeBack("4165", EUR));

        assertThat(ledger().open()).isEqualTo(euros("4165"));
        assertRefused("charge-back", () -> chargeBack.handle(ANA, id, chargeBack("0.01", EUR)));
        assertThat(log.last(EventType.PAYMENT_CHARGED_BACK).subject()).isEqualTo(id.value());
    }

    @Test
    void what_a_client_has_left_pays_an_invoice() {
        owe(MARCH);
        var id = paid("100", Optional.empty());
        paid("50", Optional.empty());

        useCredit.handle(ANA, id, use(MARCH, "60", EUR));
        useCredit.handle(ANA, use(MARCH, "90", EUR));

        assertThat(ledger().left().isZero()).isTrue();
        assertThat(ledger().open()).isEqualTo(euros("4015"));
        assertThat(log.last(EventType.CREDIT_USED).subject()).isEqualTo(MARCH.value());
        assertRefused("allocation", () -> useCredit.handle(ANA, use(MARCH, "0.01", EUR)));
        assertRefused("allocation", () -> useCredit.handle(ANA, id, use(MARCH, "0.01", EUR)));
    }

    @Test
    void what_is_not_there_cannot_be_paid() {
        owe(MARCH);
        invoices()
                .add(
                        ANA,
                        Invoice.draft(
                                OF_BLUEBIRD,
                                BLUEBIRD,
                                InvoiceKind.INVOICE,
                                ExampleInvoices.terms(ExampleInvoices.sprint()),
                                ANA,
                                MONDAY));
        invoices().add(ANA, draft(APRIL));
        var id = paid("100", Optional.empty());

        for (var invoice : List.of(OF_BLUEBIRD, APRIL, new InvoiceId(new UUID(5, 77)))) {
            assertInvalid("invoiceId", "absent", () -> useCredit.handle(ANA, id, use(invoice, "1", EUR)));
            assertInvalid("invoiceId", "absent", () -> useCredit.handle(ANA, use(invoice, "1", EUR)));
        }
        assertNotFound(() -> refund(new PaymentId(new UUID(6, 99)), "1", MARCH_2));
    }

    @Test
    void other_money_than_the_payments_is_refused() {
        var id = paid("100", Optional.empty());

        assertInvalid(
                "currency", "absent", () -> refundPayment.handle(ANA, id, refund("1", JPY, MARCH_2, Optional.empty())));
        assertInvalid("currency", "absent", () -> chargeBack.handle(ANA, id, chargeBack("1", JPY)));
        assertInvalid("currency", "absent", () -> useCredit.handle(ANA, id, use(MARCH, "1", JPY)));
        for (var none : List.of("0", "-1")) {
            assertInvalid("amount", "Positive", () -> refund(id, none, MARCH_2));
            assertInvalid("amount", "Positive", () -> chargeBack.handle(ANA, id, chargeBack(none, EUR)));
        }
        for (var odd : List.of("0." + "0".repeat(29) + "1", "1e999999999", "1234567890123")) {
            assertInvalid("amount", "Digits", () -> refund(id, odd, MARCH_2));
            assertInvalid("amount", "Digits", () -> chargeBack.handle(ANA, id, chargeBack(odd, EUR)));
            assertInvalid("amount", "Digits", () -> useCredit.handle(ANA, id, use(MARCH, odd, EUR)));
            assertInvalid(
                    "amount",
                    "Digits",
                    () -> recordPayment.handle(ANA, payment(KERN, odd, EUR, MARCH_2, Optional.empty())));
        }
        assertInvalid(
                "amount",
                "Digits",
                () -> recordPayment.handle(ANA, payment(KERN, "1.5", JPY, MARCH_2, Optional.empty())));
    }

    @Test
    void nobody_but_the_studio_moves_money() {
        owe(MARCH);
        var id = paid("100", Optional.empty());

        assertDenied(() -> refundPayment.handle(MARA, id, refund("1", EUR, MARCH_2, Optional.empty())));
        assertDenied(() -> chargeBack.handle(MARA, id, chargeBack("1", EUR)));
        assertDenied(() -> useCredit.handle(MARA, id, use(MARCH, "1", EUR)));
        assertDenied(() -> chargeBack.handle(ANA_AS_MARA, id, chargeBack("1", EUR)));
    }

    @Test
    void a_client_uses_what_it_has_left_itself_and_nobody_elses() {
        owe(MARCH);
        paid("100", Optional.empty());

        useCredit.handle(MARA, use(MARCH, "60", EUR));

        assertThat(ledger().left()).isEqualTo(euros("40"));
        assertThat(log.last(EventType.CREDIT_USED).by()).isEqualTo(MARA.reference());
        assertRefused("allocation", () -> useCredit.handle(MARA, use(MARCH, "40.01", EUR)));
        for (var other : List.of(BEA, PAUL)) {
            assertInvalid("invoiceId", "absent", () -> useCredit.handle(other, use(MARCH, "1", EUR)));
        }
        assertDenied(() -> useCredit.handle(ANA_AS_MARA, use(MARCH, "1", EUR)));
        assertThat(ledger().left()).isEqualTo(euros("40"));
    }

    private PaymentId paid(String amount, Optional<String> key, InvoiceId... invoices) {
        return recordPayment.handle(ANA, payment(KERN, amount, EUR, MARCH_2, key, invoices));
    }

    private void refund(PaymentId id, String amount, LocalDate on) {
        refundPayment.handle(ANA, id, refund(amount, EUR, on, Optional.empty()));
    }

    private Ledger ledger() {
        return ledgers().lock(ANA, KERN, EUR, Set.of(), Set.of());
    }

    private static RecordPayment.Command payment(
            ClientId client,
            String amount,
            Currency currency,
            LocalDate on,
            Optional<String> key,
            InvoiceId... invoices) {
        return new RecordPayment.Command(
                client,
                new BigDecimal(amount),
                currency,
                on,
                Payment.Way.BANK,
                key,
                Optional.empty(),
                List.of(invoices));
    }

    private static RefundPayment.Command refund(String amount, Currency currency, LocalDate on, Optional<String> key) {
        return new RefundPayment.Command(
                new BigDecimal(amount), currency, Optional.of(on), Payment.Way.BANK, key, Optional.empty());
    }

    private static ChargeBackPayment.Command chargeBack(String amount, Currency currency) {
        return new ChargeBackPayment.Command(
                new BigDecimal(amount), currency, MARCH_2, Optional.empty(), Optional.empty());
    }

    private static UseCredit.Command use(InvoiceId invoice, String amount, Currency currency) {
        return new UseCredit.Command(invoice, new BigDecimal(amount), currency);
    }
}
