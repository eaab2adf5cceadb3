package studio.portal.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InMemoryPaymentMethods;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.domain.invoice.SavedCard;

/** What clients save with the provider and take away there, as the portal follows it. */
final class SavedCardsTest extends InMemoryPortal {
    private static final URI BACK = URI.create("https://portal.example/payment-methods/return");
    private static final SavedCard VISA = new SavedCard("pm_1", "visa", "4242", YearMonth.of(2030, 8));

    private final InMemoryPaymentMethods methods = new InMemoryPaymentMethods();
    private final PaymentGatewayInMemory provider = new PaymentGatewayInMemory(transactions::isOpen);
    private final FollowPaymentMethods follow = follow(Optional.of(provider));
    private final SavePaymentMethod save =
            new SavePaymentMethod(Optional.of(provider), transactions, methods, clients());
    private final RemovePaymentMethod remove = new RemovePaymentMethod(Optional.of(provider), methods, follow);

    @Test
    void the_provider_is_told_once_who_a_client_is() {
        assertThat(save.handle(MARA, Language.GERMAN, BACK)).isEqualTo("page of Kern & Sons");
        assertThat(save.handle(MARA, Language.GERMAN, BACK)).isEqualTo("page of Kern & Sons");

        assertThat(provider.asked()).containsExactly("customer", "page", "page");
        assertThat(methods.customer(MARA, KERN)).isPresent();
        assertThat(methods.customer(BEA, BLUEBIRD)).isEmpty();
    }

    @Test
    void what_is_saved_there_is_known_here_and_on_record_once() {
        var card = saved(VISA);
        follow.handle(MARA, KERN);
        follow.handle(JOB, KERN);

        assertThat(methods.of(MARA, KERN)).containsExactly(card);
        assertThat(told(card)).containsExactly(EventType.PAYMENT_METHOD_SAVED);
        assertThat(log.last(EventType.PAYMENT_METHOD_SAVED).details())
                .containsEntry("brand", "visa")
                .containsEntry("lastFour", "4242")
                .doesNotContainValue("pm_1");
    }

    @Test
    void a_card_that_the_bank_renewed_stays_the_same_one() {
        var card = saved(VISA);
        provider.cards().set(0, new SavedCard("pm_1", "visa", "1881", YearMonth.of(2034, 2)));

        follow.handle(JOB, KERN);

        assertThat(methods.of(MARA, KERN)).singleElement().satisfies(now -> {
            assertThat(now.id()).isEqualTo(card.id());
            assertThat(now.card().lastFour()).isEqualTo("1881");
        });
        assertThat(told(card)).containsExactly(EventType.PAYMENT_METHOD_SAVED);
    }

    @Test
    void a_card_is_removed_there_and_then_here() {
        var card = saved(VISA);

        remove.handle(MARA, card.id());

        assertThat(methods.of(MARA, KERN)).isEmpty();
        assertThat(provider.cards()).isEmpty();
        assertThat(told(card)).containsExactly(EventType.PAYMENT_METHOD_SAVED, EventType.PAYMENT_METHOD_REMOVED);
        assertNotFound(() -> remove.handle(MARA, card.id()));
    }

    @Test
    void where_the_provider_is_away_or_refuses_nothing_is_changed() {
        var card = saved(VISA);
        for (var failure : List.of(
                new PaymentGateway.Away("Nothing comes", new IllegalStateException()),
                new PaymentGateway.Declined("No", new IllegalStateException()))) {
            provider.failsWith(failure);
            assertThatThrownBy(() -> remove.handle(MARA, card.id())).isNotNull();
            assertThatThrownBy(() -> save.handle(MARA, Language.ENGLISH, BACK)).isNotNull();
            assertThatThrownBy(() -> follow.handle(MARA, KERN)).isSameAs(failure);
        }
        assertRefused("provider-declined", () -> remove.handle(MARA, card.id()));
        assertRefused("provider-declined", () -> save.handle(MARA, Language.ENGLISH, BACK));

        assertThat(methods.of(MARA, KERN)).containsExactly(card);
    }

    @Test
    void only_members_who_see_the_money_have_cards_and_only_their_own() {
        var card = saved(VISA);

        for (var other : List.<Actor>of(PAUL, ANA, new Actor.Visitor())) {
            assertNotFound(() -> save.handle(other, Language.ENGLISH, BACK));
        }
        for (var other : List.<Actor>of(PAUL, BEA, ANA, new Actor.Visitor())) {
            assertNotFound(() -> remove.handle(other, card.id()));
        }
        assertDenied(() -> save.handle(ANA_AS_MARA, Language.ENGLISH, BACK));
        assertDenied(() -> remove.handle(ANA_AS_MARA, card.id()));
        provider.cards().clear();
        follow.handle(ANA_AS_MARA, KERN);
        assertThat(methods.of(MARA, KERN)).containsExactly(card);
    }

    @Test
    void where_nothing_is_paid_online_there_is_nothing_to_save_or_remove() {
        var card = saved(VISA);
        var without = new SavePaymentMethod(Optional.empty(), transactions, methods, clients());

        assertNotFound(() -> without.handle(MARA, Language.ENGLISH, BACK));
        assertNotFound(() ->
                new RemovePaymentMethod(Optional.empty(), methods, follow(Optional.empty())).handle(MARA, card.id()));
        follow(Optional.empty()).handle(MARA, KERN);
        assertThat(methods.of(MARA, KERN)).containsExactly(card);
    }

    private List<EventType> told(PaymentMethod card) {
        return log.all().stream()
                .filter(event -> event.subject().equals(card.id().value()))
                .map(Recorded::type)
                .toList();
    }

    private PaymentMethod saved(SavedCard card) {
        save.handle(MARA, Language.ENGLISH, BACK);
        provider.cards().add(card);
        follow.handle(MARA, KERN);
        return methods.ofKey(MARA, card.key()).orElseThrow();
    }

    private FollowPaymentMethods follow(Optional<PaymentGateway> gateway) {
        return new FollowPaymentMethods(gateway, transactions, methods, log, ids, clock);
    }
}
