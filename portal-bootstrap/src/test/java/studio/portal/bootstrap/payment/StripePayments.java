package studio.portal.bootstrap.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.JPY;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.InvalidInput;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.application.invoice.RefundOnline;
import studio.portal.application.invoice.StartCheckout;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.persistence.Vendor;

/** Paying, refunding and being told of it, with Stripe. */
abstract class StripePayments extends PayingOnline {
    StripePayments(Vendor vendor) {
        super(vendor, Duration.ofSeconds(2));
    }

    @Test
    void two_invoices_are_paid_on_one_page_and_booked_once() {
        owe(MARCH);
        owe(APRIL);
        var id = started(MARCH, APRIL);
        var page = opened(id);
        assertThat(stripe.thing(page))
                .containsEntry("amount_total", 833000L)
                .containsEntry("currency", "eur")
                .containsEntry("client_reference_id", id.toString());

        stripe.pay(page);
        var event = stripe.event("checkout.session.completed", page);
        tell(event);
        tell(event);
        ask.handle(MARA, id);

        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        assertThat(ledger().open().isZero()).isTrue();
        assertThat(ledger().left().isZero()).isTrue();
        assertThat(ledgers().find(MARA, payment(id)).orElseThrow()).satisfies(payment -> {
            assertThat(payment.way()).isEqualTo(Payment.Way.CARD);
            assertThat(payment.amount()).isEqualTo(euros("8330"));
            assertThat(payment.externalKey()).contains(stripe.moneyOf(page));
        });
    }

    @Test
    void the_browser_that_comes_back_is_not_believed() {
        owe(MARCH);
        var id = started(MARCH);
        opened(id);

        assertThat(ask.handle(MARA, id).progress()).isEqualTo(AttemptProgress.STARTED);
        assertThat(ledger().open()).isEqualTo(euros("4165"));
    }

    @Test
    void nobody_pays_what_is_not_theirs_or_not_owed() {
        owe(MARCH);
        var command = new StartCheckout.Command(List.of(MARCH));

        assertThatThrownBy(() -> start.handle(BEA, command)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> start.handle(PAUL, command)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> started(MARCH, new InvoiceId(new UUID(9, 9)))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> started()).isInstanceOf(InvalidInput.class);
        assertDenied(() -> start.handle(ANA, command));
        assertDenied(() -> start.handle(ANA_AS_MARA, command));
        var id = started(MARCH);
        for (var actor : List.<Actor>of(BEA, PAUL, new Actor.Visitor())) {
            assertThatThrownBy(() -> open.handle(actor, id, Language.ENGLISH, BACK))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> ask.handle(actor, id)).isInstanceOf(NotFound.class);
        }
        assertDenied(() -> open.handle(ANA_AS_MARA, id, Language.ENGLISH, BACK));
        assertThat(stripe.requests()).isEmpty();

        pay(TRANSFER, euros("4165"), MARCH);
        assertRefused("already-paid", () -> started(MARCH));
        assertRefused("already-paid", () -> opened(id));
        assertRefused("checkout-over", () -> opened(id));
    }

    @Test
    void the_same_page_is_opened_again_and_a_second_attempt_closes_the_first() {
        owe(MARCH);
        var first = started(MARCH);
        var page = opened(first);
        assertThat(opened(first)).isEqualTo(page);

        var second = started(MARCH);
        var other = opened(second);

        assertThat(stripe.thing(page)).containsEntry("status", "expired");
        assertThat(attempt(first).progress()).isEqualTo(AttemptProgress.EXPIRED);
        assertThat(stripe.thing(other)).containsEntry("status", "open");
    }

    @Test
    void a_second_attempt_finds_that_the_first_was_paid() {
        owe(MARCH);
        var first = started(MARCH);
        stripe.pay(opened(first));

        assertRefused("already-paid", () -> opened(started(MARCH)));

        assertThat(attempt(first).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        assertThat(ledger().open().isZero()).isTrue();
        assertThat(stripe.count("checkout.session")).isOne();
    }

    @Test
    void what_was_paid_by_bank_meanwhile_becomes_credit() {
        owe(MARCH);
        var id = started(MARCH);
        var page = opened(id);
        pay(TRANSFER, euros("4000"), MARCH);

        stripe.pay(page);
        tell("checkout.session.completed", page);

        assertThat(ledger().open().isZero()).isTrue();
        assertThat(ledger().left()).isEqualTo(euros("4000"));
    }

    @Test
    void another_amount_or_currency_than_was_asked_is_recorded_as_it_is_and_flagged() {
        owe(MARCH);
        owe(APRIL);
        var little = started(MARCH);
        stripe.pay(opened(little), 10_000, "eur");
        tell("checkout.session.completed", page(little));
        assertThat(attempt(little).differs()).isTrue();
        assertThat(ledger(MARCH).open()).isEqualTo(euros("8230"));

        var yen = started(APRIL);
        stripe.pay(opened(yen), 5_000, "jpy");
        tell("checkout.session.completed", page(yen));
        assertThat(attempt(yen).differs()).isTrue();
        assertThat(ledgers().find(ANA, payment(yen)).orElseThrow().amount())
                .isEqualTo(new Money(new BigDecimal(5_000), JPY));
        assertThat(ledger(APRIL).open()).isEqualTo(euros("8230"));
    }

    @Test
    void the_attempt_that_was_started_last_goes_on_whatever_the_clocks_say() {
        owe(MARCH);
        var first = started(MARCH);
        var page = opened(first);
        var last = startBy(Duration.ofHours(-1)).handle(MARA, new StartCheckout.Command(List.of(MARCH)));

        opened(last);

        assertThat(attempt(first).progress()).isEqualTo(AttemptProgress.EXPIRED);
        assertThat(stripe.thing(page)).containsEntry("status", "expired");
        assertThat(stripe.thing(page(last))).containsEntry("status", "open");
    }

    @Test
    void a_bank_may_take_its_time_and_say_no() {
        owe(MARCH);
        var id = started(MARCH);
        var page = opened(id);
        stripe.payLater(page);
        tell("checkout.session.completed", page);
        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.UNKNOWN);
        var another = started(MARCH);
        assertRefused("payment-pending", () -> opened(another));

        stripe.bankSaysNo(page);
        tell("checkout.session.async_payment_failed", page);

        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.FAILED);
        opened(another);
        assertThat(ledger().open()).isEqualTo(euros("4165"));
    }

    @Test
    void without_an_answer_nothing_is_known_and_the_next_click_gets_the_page_that_was_made() {
        owe(MARCH);
        var id = started(MARCH);
        for (var status : List.of(0, 500, 429)) {
            stripe.next(status, status, status);
            assertThatThrownBy(() -> opened(id)).isInstanceOf(PaymentGateway.Away.class);
            assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.UNKNOWN);
            stripe.forgetFailures();
        }

        opened(id);

        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.STARTED);
        assertThat(stripe.count("checkout.session")).as("by one key, one page").isOne();
    }

    @Test
    void the_repair_asks_and_never_charges() {
        owe(MARCH);
        owe(APRIL);
        var paid = started(MARCH);
        stripe.pay(opened(paid));
        var lost = started(APRIL);
        stripe.next(0, 0);
        assertThatThrownBy(() -> opened(lost)).isInstanceOf(PaymentGateway.Away.class);
        stripe.forgetFailures();
        var before = stripe.requests().stream()
                .filter(asked -> asked.startsWith("POST"))
                .count();

        repair();
        repair();

        assertThat(attempt(paid).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        assertThat(attempt(lost).progress()).isEqualTo(AttemptProgress.EXPIRED);
        assertThat(ledger().open()).isEqualTo(euros("4165"));
        assertThat(notRepaired).isEmpty();
        assertThat(stripe.requests().stream().filter(asked -> asked.startsWith("POST")))
                .hasSize((int) before);
    }

    @Test
    void one_attempt_that_cannot_be_cleared_up_keeps_no_other_waiting() {
        owe(MARCH);
        owe(APRIL);
        var first = started(MARCH);
        opened(first);
        var second = started(APRIL);
        stripe.pay(opened(second));

        stripe.next(500, 500);
        repair();

        assertThat(notRepaired).hasSize(1);
        assertThat(attempt(second).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
    }

    @Test
    void what_is_paid_late_on_a_page_that_was_given_up_still_counts() {
        owe(MARCH);
        var id = started(MARCH);
        var page = opened(id);
        stripe.expire(page);
        tell("checkout.session.expired", page);
        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.EXPIRED);

        stripe.pay(page);
        tell("checkout.session.completed", page);

        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        assertThat(ledger().open().isZero()).isTrue();
    }

    @Test
    void a_charge_back_makes_the_invoice_due_again_until_the_dispute_is_won() {
        owe(MARCH);
        var id = paid(MARCH);

        var dispute = stripe.dispute(page(id), 416_500);
        tell("charge.dispute.funds_withdrawn", dispute);
        assertThat(ledger().open()).isEqualTo(euros("4165"));

        stripe.win(dispute);
        tell("charge.dispute.funds_reinstated", dispute);
        assertThat(ledger().open().isZero()).isTrue();
        assertThat(ledger().left().isZero()).isTrue();
    }

    @Test
    void what_is_paid_back_on_the_providers_own_pages_is_owed_again() {
        owe(MARCH);
        var id = paid(MARCH);

        var gone = stripe.refund(page(id), 100_000);
        tell("charge.refunded", gone);
        assertThat(ledger().open()).isEqualTo(euros("1000"));

        stripe.refundFails(gone);
        tell("refund.failed", gone);
        assertThat(ledger().open().isZero()).isTrue();
    }

    @Test
    void the_studio_pays_back_what_is_left_and_never_twice() {
        owe(MARCH);
        var id = paid(MARCH);
        assertRefused("refund", () -> wish(id, "1"));
        credited(CREDIT_NOTE, MARCH);
        assertRefused("refund", () -> wish(id, "4165.01"));
        assertDenied(() -> refund.handle(
                MARA,
                payment(id),
                new RefundOnline.Command(BigDecimal.ONE, euros("1").currency())));

        var wish = wish(id, "1000");
        assertRefused("refund", () -> wish(id, "3165.01"));
        stripe.next(0, 0);
        assertThatThrownBy(() -> refund.send(ANA, payment(id), wish)).isInstanceOf(PaymentGateway.Away.class);
        stripe.forgetFailures();
        refund.send(ANA, payment(id), wish);
        refund.send(ANA, payment(id), wish);

        assertThat(stripe.count("refund")).isOne();
        assertThat(attempt(id).refunds())
                .singleElement()
                .satisfies(done -> assertThat(done.progress()).isEqualTo(AttemptProgress.SUCCEEDED));
        assertThat(ledger().left()).isEqualTo(euros("3165"));
    }

    @Test
    void a_refund_without_an_answer_is_found_again_or_given_up() {
        owe(MARCH);
        var id = paid(MARCH);
        credited(CREDIT_NOTE, MARCH);
        var done = wish(id, "1000");
        stripe.next(0, 0);
        assertThatThrownBy(() -> refund.send(ANA, payment(id), done)).isInstanceOf(PaymentGateway.Away.class);
        stripe.forgetFailures();
        var lost = wish(id, "10");
        stripe.next(503, 503);
        assertThatThrownBy(() -> refund.send(ANA, payment(id), lost)).isInstanceOf(PaymentGateway.Away.class);
        stripe.forgetFailures();

        repair();

        assertThat(attempt(id).refunds())
                .extracting(wish -> wish.progress())
                .containsExactly(AttemptProgress.SUCCEEDED, AttemptProgress.FAILED);
        assertThat(ledger().left()).isEqualTo(euros("3165"));
        assertThat(notRepaired).isEmpty();
    }

    @Test
    void a_refund_that_stripe_refuses_is_over() {
        owe(MARCH);
        var id = paid(MARCH);
        credited(CREDIT_NOTE, MARCH);
        stripe.refund(page(id), 400_000);

        var wish = wish(id, "1000");
        assertRefused("provider-declined", () -> refund.send(ANA, payment(id), wish));

        assertThat(attempt(id).refunds())
                .singleElement()
                .satisfies(over -> assertThat(over.progress()).isEqualTo(AttemptProgress.FAILED));
    }

    @Test
    void only_what_stripe_signed_just_now_is_heard() {
        owe(MARCH);
        var id = started(MARCH);
        var page = opened(id);
        stripe.pay(page);
        var event = stripe.event("checkout.session.completed", page);
        var now = Instant.now().getEpochSecond();

        for (var signature : List.of(
                "",
                "nonsense",
                "t=" + now,
                StripeFake.signature(event + " ", now),
                StripeFake.signature(event, now - 301),
                StripeFake.signature(event, now, "whsec_of_somebody_else"))) {
            assertThatThrownBy(() -> hear(event, signature)).isInstanceOf(PaymentGateway.NotFromProvider.class);
        }
        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.STARTED);

        var rolled = StripeFake.signature(event, now, "whsec_of_last_year")
                + StripeFake.signature(event, now).replaceFirst("t=\\d+", "");
        hear(event, rolled);
        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
    }

    @Test
    void what_is_none_of_ours_is_acknowledged_and_changes_nothing() {
        owe(MARCH);
        tell("{\"id\":\"evt_a\",\"object\":\"event\",\"type\":\"invoice.created\",\"data\":{\"object\":{}}}");
        tell("{\"id\":\"evt_b\",\"object\":\"event\",\"type\":\"charge.refunded\",\"data\":{\"object\":"
                + "{\"object\":\"charge\",\"id\":\"ch_1\",\"payment_intent\":\"pi_elsewhere\"}}}");
        tell("{\"id\":\"evt_c\",\"object\":\"event\",\"type\":\"checkout.session.completed\",\"data\":{\"object\":"
                + "{\"object\":\"checkout.session\",\"id\":\"cs_x\",\"client_reference_id\":\"order 12\"}}}");
        assertThatThrownBy(() -> tell("no json")).isInstanceOf(PaymentGateway.NotFromProvider.class);
        assertThat(ledger().open()).isEqualTo(euros("4165"));
    }

    @Test
    void a_notice_that_could_not_be_acted_on_is_acted_on_when_it_comes_again() {
        owe(MARCH);
        var id = started(MARCH);
        var page = opened(id);
        stripe.pay(page);
        var event = stripe.event("checkout.session.completed", page);

        stripe.next(500, 500);
        assertThatThrownBy(() -> tell(event)).isInstanceOf(PaymentGateway.Away.class);
        tell(event);

        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
    }

    private void hear(String event, String signature) {
        hear.handle(new Actor.Visitor(), event.getBytes(StandardCharsets.UTF_8), signature);
    }
}
