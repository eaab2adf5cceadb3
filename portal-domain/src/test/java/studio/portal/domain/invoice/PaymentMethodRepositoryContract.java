package studio.portal.domain.invoice;

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

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** What every store of saved cards does, whatever it is made of. */
public interface PaymentMethodRepositoryContract extends RepositoryContract {
    PaymentMethodId VISA = new PaymentMethodId(new UUID(20, 1));
    PaymentMethodId OTHER = new PaymentMethodId(new UUID(20, 2));

    PaymentMethodRepository methods();

    @Test
    default void a_client_is_known_by_the_name_it_got_first() {
        assertThat(methods().customer(MARA, KERN)).isEmpty();
        run(() -> methods().know(MARA, KERN, "cus_1"));
        run(() -> methods().know(MARA, KERN, "cus_2"));

        assertThat(methods().customer(MARA, KERN)).contains("cus_1");
        assertThat(write(() -> methods().lock(MARA, KERN))).contains("cus_1");
        assertThat(methods().ofCustomer(JOB, "cus_1")).contains(KERN);
        assertThat(methods().ofCustomer(JOB, "cus_2")).isEmpty();
        assertThat(methods().customer(BEA, BLUEBIRD)).isEmpty();
        assertThat(write(() -> methods().lock(BEA, BLUEBIRD))).isEmpty();
    }

    @Test
    default void cards_are_found_in_the_order_in_which_they_were_saved() {
        run(() -> methods().know(MARA, KERN, "cus_1"));
        var later = card(OTHER, KERN, "pm_2", MONDAY.plusSeconds(60));
        var first = card(VISA, KERN, "pm_1", MONDAY);
        run(() -> methods().add(MARA, later));
        run(() -> methods().add(MARA, first));

        assertThat(methods().of(MARA, KERN)).containsExactly(first, later);
        assertThat(methods().find(MARA, VISA)).contains(first);
        assertThat(methods().ofKey(JOB, "pm_2")).contains(later);
        assertThat(methods().ofKey(JOB, "pm_3")).isEmpty();
    }

    @Test
    default void a_card_becomes_what_the_bank_sent_and_goes_when_it_is_removed() {
        run(() -> methods().know(MARA, KERN, "cus_1"));
        var card = card(VISA, KERN, "pm_1", MONDAY);
        run(() -> methods().add(MARA, card));
        var renewed = card.become(new SavedCard("pm_1", "visa", "1881", YearMonth.of(2034, 2)));

        run(() -> methods().update(MARA, renewed));
        assertThat(methods().find(MARA, VISA)).contains(renewed);

        run(() -> methods().remove(MARA, VISA));
        assertThat(methods().find(MARA, VISA)).isEmpty();
        assertThat(methods().of(MARA, KERN)).isEmpty();
        assertThat(methods().customer(MARA, KERN)).contains("cus_1");
    }

    @Test
    default void cards_are_seen_by_who_sees_the_money_of_the_client() {
        run(() -> methods().know(MARA, KERN, "cus_1"));
        var card = card(VISA, KERN, "pm_1", MONDAY);
        run(() -> methods().add(MARA, card));

        for (var actor : List.<Actor>of(MARA, ANA, ANA_AS_MARA, JOB)) {
            assertThat(methods().customer(actor, KERN)).contains("cus_1");
            assertThat(methods().of(actor, KERN)).containsExactly(card);
            assertThat(methods().find(actor, VISA)).contains(card);
        }
        for (var actor : List.of(PAUL, BEA, new Actor.Visitor())) {
            assertThat(methods().customer(actor, KERN)).isEmpty();
            assertThat(methods().ofCustomer(actor, "cus_1")).isEmpty();
            assertThat(methods().of(actor, KERN)).isEmpty();
            assertThat(methods().find(actor, VISA)).isEmpty();
            assertThat(methods().ofKey(actor, "pm_1")).isEmpty();
            assertThat(write(() -> methods().lock(actor, KERN))).isEmpty();
        }
    }

    private static PaymentMethod card(PaymentMethodId id, ClientId client, String key, Instant at) {
        return new PaymentMethod(id, client, new SavedCard(key, "visa", "4242", YearMonth.of(2030, 8)), at);
    }
}
