package studio.portal.bootstrap.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.invoice.ChargeBackPayment;
import studio.portal.application.invoice.RecordPayment;
import studio.portal.application.invoice.RefundPayment;
import studio.portal.application.invoice.ReturnedMoney;
import studio.portal.application.invoice.UseCredit;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Vendor;

/**
 * Several people, or one and the provider, move the same money at the same moment: never more goes back than came, and
 * every invariant of the books holds.
 */
abstract class StripeRaces extends PayingOnline {
    private static final int AT_ONCE = Math.max(8, Integer.getInteger("races.at.once", 8));
    private static final int ROUNDS = Math.max(2, Integer.getInteger("races.rounds", 20) / 4);
    private static final Money ALL = euros("4165");
    private static final int FIT = 4; // times 1,000.00 in it

    private final ReturnedMoney returned =
            new ReturnedMoney(database().transactions(), ledgers(), settings, log(), clock);
    private final RefundPayment byHand = new RefundPayment(validation, returned, ids, clock);
    private final ChargeBackPayment chargeBack = new ChargeBackPayment(validation, returned, ids, clock);
    private final UseCredit useCredit =
            new UseCredit(database().transactions(), validation, ledgers(), invoices(), log(), clock);
    private final RecordPayment recordPayment = new RecordPayment(
            database().transactions(), validation, ledgers(), invoices(), clients(), settings, log(), ids, clock);

    StripeRaces(Vendor vendor) {
        super(vendor, Duration.ofSeconds(30));
    }

    @Test
    void refunds_at_once_pay_back_no_more_than_was_paid() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            owe(invoice(round));
            var id = paid(invoice(round));
            credited(note(round), invoice(round));
            var before = stripe.count("refund");

            assertThat(done(AtOnce.run(AT_ONCE, n -> isDone(() -> payBack(id)))))
                    .isEqualTo(FIT);

            assertThat(stripe.count("refund")).isEqualTo(before + FIT);
            assertThat(attempt(id).refunds())
                    .hasSize(FIT)
                    .extracting(OnlineRefund::progress)
                    .containsOnly(AttemptProgress.SUCCEEDED);
            assertThat(kept(payment(id))).isEqualTo(euros("165"));
        }
    }

    @Test
    void the_same_refund_sent_by_many_is_paid_back_once() throws Exception {
        owe(MARCH);
        var id = paid(MARCH);
        credited(CREDIT_NOTE, MARCH);
        var wish = wish(id, "1000");

        AtOnce.run(AT_ONCE, n -> isDone(() -> refund.send(ANA, payment(id), wish)));

        assertThat(stripe.count("refund")).isOne();
        assertThat(kept(payment(id))).isEqualTo(euros("3165"));
    }

    @Test
    void a_charge_back_and_refunds_at_once_take_no_more_than_was_paid_and_the_studio_hears_of_the_rest()
            throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            owe(invoice(round));
            var id = paid(invoice(round));
            credited(note(round), invoice(round));
            var dispute = stripe.dispute(page(id), 416_500);

            var refunds = done(AtOnce.run(
                    AT_ONCE,
                    n -> n == 0
                            ? !isDone(() -> tell("charge.dispute.funds_withdrawn", dispute))
                            : isDone(() -> payBack(id))));
            ask.handle(ANA, id);

            assertThat(kept(payment(id)).isZero()).isTrue();
            assertThat(ledger().open()).as("owed again, and credited").isEqualTo(ledger().left());
            assertThat(recorded(payment(id).value()).contains(EventType.PAYMENT_DIFFERS))
                    .isEqualTo(refunds > 0);
        }
    }

    @Test
    void refunds_and_a_credit_note_at_once_leave_what_is_left() throws Exception {
        var left = euros("0");
        for (var round = 0; round < ROUNDS; round++) {
            var number = round;
            owe(invoice(round));
            var id = paid(invoice(round));

            var refunds = done(AtOnce.run(
                    AT_ONCE,
                    n -> n == 0 ? !isDone(() -> credited(note(number), invoice(number))) : isDone(() -> payBack(id))));

            left = left.plus(ALL).minus(times(refunds));
            assertThat(kept(payment(id))).isEqualTo(ALL.minus(times(refunds)));
            assertThat(ledger().left()).isEqualTo(left);
            assertThat(ledger().open().isZero()).isTrue();
        }
    }

    @Test
    void a_bank_payment_typed_by_many_while_a_checkout_succeeds_is_one_that_becomes_credit() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = round;
            owe(invoice(round));
            var id = started(invoice(round));
            stripe.pay(opened(id));
            var event = stripe.event("checkout.session.completed", page(id));

            AtOnce.run(AT_ONCE, n -> {
                if (n % 2 == 0) {
                    tell(event);
                } else {
                    fromTheBank("bank-" + number, ALL, invoice(number));
                }
                return n;
            });

            assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
            assertThat(ledger().open().isZero()).isTrue();
            assertThat(ledger().left()).isEqualTo(euros(String.valueOf(4165 * (round + 1))));
        }
    }

    @Test
    void of_a_refund_and_a_charge_back_of_all_that_was_paid_by_bank_one_happens() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var id = fromTheBank("bank-" + round, ALL);

            var times = done(AtOnce.run(
                    AT_ONCE,
                    n -> isDone(() -> {
                        if (n % 2 == 0) {
                            byHand(id, "4165");
                        } else {
                            chargedBack(id);
                        }
                    })));

            assertThat(times).isOne();
            assertThat(kept(id).isZero()).isTrue();
            assertThat(ledger().left().isZero()).isTrue();
        }
    }

    @Test
    void what_is_left_is_used_or_paid_back_at_once_and_never_both() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var id = fromTheBank("bank-" + round, ALL);
            owe(invoice(round));
            var invoice = invoice(round);

            var used = AtOnce.run(
                    AT_ONCE,
                    n -> isDone(() -> {
                        if (n % 2 == 0) {
                            useCredit.handle(ANA, new UseCredit.Command(invoice, new BigDecimal(1000), EUR));
                        } else {
                            byHand(id, "1000");
                        }
                    }));

            assertThat(done(used)).isEqualTo(FIT);
            assertThat(ledger().left()).isEqualTo(euros("165"));
            assertThat(ALL.minus(ledger().open()).plus(ALL.minus(kept(id)))).isEqualTo(times(FIT));
            useCredit.handle(ANA, new UseCredit.Command(invoice, new BigDecimal(165), EUR));
            if (ledger().open().isPositive()) {
                fromTheBank("rest-" + round, ledger().open(), invoice);
            }
        }
    }

    private void payBack(PaymentAttemptId id) {
        refund.send(ANA, payment(id), wish(id, "1000"));
    }

    private void byHand(PaymentId id, String amount) {
        byHand.handle(
                ANA,
                id,
                new RefundPayment.Command(
                        new BigDecimal(amount),
                        EUR,
                        Optional.empty(),
                        Payment.Way.BANK,
                        Optional.empty(),
                        Optional.empty()));
    }

    private void chargedBack(PaymentId id) {
        chargeBack.handle(
                ANA, id, new ChargeBackPayment.Command(ALL.amount(), EUR, MARCH_2, Optional.empty(), Optional.empty()));
    }

    private PaymentId fromTheBank(String key, Money amount, InvoiceId... settled) {
        return recordPayment.handle(
                ANA,
                new RecordPayment.Command(
                        KERN,
                        amount.amount(),
                        EUR,
                        MARCH_2,
                        Payment.Way.BANK,
                        Optional.of(key),
                        Optional.empty(),
                        List.of(settled)));
    }

    private static boolean isDone(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private static int done(List<Boolean> each) {
        return Collections.frequency(each, true);
    }

    private Money kept(PaymentId id) {
        return locked(ANA, Set.of(), Set.of(id)).kept(id);
    }

    private static Money times(int thousands) {
        return euros(String.valueOf(1000 * thousands));
    }

    private static InvoiceId invoice(int round) {
        return new InvoiceId(new UUID(50, round));
    }

    private static InvoiceId note(int round) {
        return new InvoiceId(new UUID(51, round));
    }
}
