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
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import studio.portal.application.InvalidInput;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Vendor;

/** Saving cards with Stripe and paying by them. */
abstract class StripeCards extends PayingOnline {
    StripeCards(Vendor vendor) {
        super(vendor, Duration.ofSeconds(2));
    }

    @Test
    void a_card_saved_on_the_page_is_known_by_its_last_digits_alone() {
        var page = save.handle(MARA, Language.GERMAN, BACK);
        assertThat(page).startsWith(stripe.base().toString());
        stripe.save(stripe.customer(), "4242");
        assertThat(methods.of(MARA, MARA.client())).isEmpty();

        follow.handle(MARA, MARA.client());
        follow.handle(MARA, MARA.client());

        assertThat(methods.of(MARA, MARA.client())).singleElement().satisfies(method -> {
            assertThat(method.card().brand()).isEqualTo("visa");
            assertThat(method.card().lastFour()).isEqualTo("4242");
            assertThat(method.card().expires()).isEqualTo(YearMonth.of(2030, 8));
        });
        save.handle(MARA, Language.ENGLISH, BACK);
        assertThat(stripe.count("customer")).isOne();
    }

    @Test
    void nobody_else_sees_uses_or_removes_it() {
        owe(MARCH);
        var card = saved("4242");
        assertThat(methods.of(BEA, MARA.client())).isEmpty();
        assertThat(methods.of(PAUL, MARA.client())).isEmpty();
        for (var other : List.<Actor>of(BEA, PAUL, ANA, new Actor.Visitor())) {
            assertThatThrownBy(() -> remove.handle(other, card.id())).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> save.handle(PAUL, Language.ENGLISH, BACK)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save.handle(ANA, Language.ENGLISH, BACK)).isInstanceOf(NotFound.class);
        assertDenied(() -> save.handle(ANA_AS_MARA, Language.ENGLISH, BACK));
        assertDenied(() -> remove.handle(ANA_AS_MARA, card.id()));
        assertThatThrownBy(() -> payBy.mustKnow(BEA, card.id())).isInstanceOf(InvalidInput.class);
        var attempt = started(MARCH);
        assertThatThrownBy(() -> pay(attempt, new PaymentMethodId(new UUID(9, 9))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> payBy.handle(BEA, attempt, card.id(), Language.ENGLISH, BACK))
                .isInstanceOf(NotFound.class);
        assertThat(attempt(attempt).progress()).isEqualTo(AttemptProgress.STARTED);
        assertThat(stripe.count("payment_intent")).isZero();
    }

    @Test
    void an_invoice_is_paid_by_it_once_however_often_it_is_asked_for() {
        owe(MARCH);
        owe(APRIL);
        var card = saved("4242");
        var id = started(MARCH, APRIL);

        assertThat(pay(id, card.id())).isEmpty();
        assertRefused("checkout-over", () -> pay(id, card.id()));
        tell("payment_intent.succeeded", page(id));

        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        assertThat(ledger().open().isZero()).isTrue();
        assertThat(stripe.count("payment_intent")).isOne();
        assertRefused("already-paid", () -> started(MARCH));
    }

    /** Several rounds, for one attempt may begin at the provider while the next one looks whether it has. */
    @RepeatedTest(10)
    void two_clicks_at_once_take_the_money_once() throws Exception {
        owe(MARCH);
        var card = saved("4242");

        AtOnce.run(8, thread -> {
            try {
                var id = started(MARCH);
                return pay(id, card.id()).isPresent();
            } catch (RuntimeException refused) {
                return false;
            }
        });
        repair(Duration.ofHours(3));

        assertThat(stripe.all("payment_intent"))
                .filteredOn(intent -> "succeeded".equals(intent.get("status")))
                .hasSize(1);
        assertThat(ledger().open().isZero()).isTrue();
        assertThat(ledger().left().isZero()).isTrue();
    }

    @Test
    void what_the_bank_wants_confirmed_goes_on_on_the_page() {
        owe(MARCH);
        var card = saved("3184");
        var id = started(MARCH);

        var page = pay(id, card.id());

        assertThat(page).isPresent();
        assertThat(stripe.all("payment_intent"))
                .allSatisfy(intent -> assertThat(intent).containsEntry("status", "canceled"));
        assertThat(stripe.thing(page(id))).containsEntry("status", "open").containsEntry("customer", stripe.customer());
        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.STARTED);
        stripe.pay(page(id));
        tell("checkout.session.completed", page(id));
        assertThat(ledger().open().isZero()).isTrue();
    }

    @Test
    void a_card_that_is_refused_moves_nothing() {
        owe(MARCH);
        var card = saved("0002");
        var id = started(MARCH);

        assertThat(pay(id, card.id())).isEmpty();

        assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.FAILED);
        assertThat(ledger().open()).isEqualTo(euros("4165"));
        opened(started(MARCH));
    }

    @Test
    void without_an_answer_the_repair_finds_what_was_taken_and_gives_up_what_was_not() {
        owe(MARCH);
        owe(APRIL);
        var card = saved("4242");
        var taken = started(MARCH);
        stripe.next(200, 0, 0);
        assertThatThrownBy(() -> pay(taken, card.id())).isInstanceOf(PaymentGateway.Away.class);
        stripe.forgetFailures();
        var lost = started(APRIL);
        stripe.next(200, 503, 503);
        assertThatThrownBy(() -> pay(lost, card.id())).isInstanceOf(PaymentGateway.Away.class);
        stripe.forgetFailures();
        assertThat(attempt(lost).progress()).isEqualTo(AttemptProgress.UNKNOWN);

        repair();
        assertThat(attempt(taken).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        assertThat(attempt(lost).progress()).isEqualTo(AttemptProgress.UNKNOWN);
        repair(Duration.ofHours(3));

        assertThat(attempt(lost).progress()).isEqualTo(AttemptProgress.EXPIRED);
        assertThat(ledger().open()).isEqualTo(euros("4165"));
        assertThat(notRepaired).isEmpty();
    }

    @Test
    void what_is_removed_or_renewed_at_the_provider_is_so_here() {
        var card = saved("4242");
        var other = saved("1881");
        stripe.renew(card.card().key(), 2034);
        tell("payment_method.automatically_updated", card.card().key());
        assertThat(methods.find(MARA, card.id()).orElseThrow().card().expires()).isEqualTo(YearMonth.of(2034, 8));

        stripe.takeAway(card.card().key());
        tell("payment_method.detached", card.card().key());
        tell("payment_method.detached", card.card().key());
        assertThat(methods.of(MARA, MARA.client()))
                .extracting(PaymentMethod::id)
                .containsExactly(other.id());

        remove.handle(MARA, other.id());
        assertThat(methods.of(MARA, MARA.client())).isEmpty();
        assertThat(stripe.thing(other.card().key())).containsEntry("customer", null);
        assertThatThrownBy(() -> remove.handle(MARA, other.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_card_is_removed_whole_or_not_at_all() {
        var card = saved("4242");
        stripe.next(500, 500);
        assertThatThrownBy(() -> remove.handle(MARA, card.id())).isInstanceOf(PaymentGateway.Away.class);
        stripe.forgetFailures();

        assertThat(methods.find(MARA, card.id())).isPresent();
        remove.handle(MARA, card.id());
        assertThat(methods.find(MARA, card.id())).isEmpty();
    }

    private PaymentMethod saved(String lastFour) {
        save.handle(MARA, Language.ENGLISH, BACK);
        var key = stripe.save(stripe.customer(), lastFour);
        tell("payment_method.attached", key);
        return methods.ofKey(MARA, key).orElseThrow();
    }

    private Optional<String> pay(PaymentAttemptId id, PaymentMethodId card) {
        return payBy.handle(MARA, id, card, Language.ENGLISH, BACK);
    }
}
