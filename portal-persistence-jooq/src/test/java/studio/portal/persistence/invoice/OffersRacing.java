package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.StoredOffers;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** What happens when an offer is decided on, replaced and withdrawn at the very same time: the same on every database. */
abstract class OffersRacing extends JooqStore implements StoredOffers {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);
    private static final int ROUNDS = 5;

    OffersRacing(Vendor vendor) {
        super(vendor);
    }

    @Test
    void of_many_who_accept_at_once_one_does() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var id = sent(round);
            var done = AtOnce.run(AT_ONCE, n -> tried(() -> accept(id)));

            assertThat(done.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(recorded(id.value())).containsOnlyOnce(EventType.OFFER_ACCEPTED);
        }
    }

    @Test
    void an_offer_is_accepted_or_replaced_or_withdrawn_and_never_two_of_them() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var id = sent(round);
            var newer = new OfferId(new UUID(7, round));
            add(found(ANA, id).draftVersion(newer, ANA, MONDAY));
            var ways = List.<Runnable>of(() -> accept(id), () -> send(newer), () -> withdraw(id));

            AtOnce.run(ways.size(), n -> tried(ways.get(n)));

            var outcome = found(ANA, id).outcome().orElseThrow();
            assertThat(recorded(id.value()).stream()
                            .filter(type -> type == EventType.OFFER_ACCEPTED
                                    || type == EventType.OFFER_REPLACED
                                    || type == EventType.OFFER_WITHDRAWN))
                    .hasSize(1);
            if (outcome.kind() == OfferOutcome.Kind.ACCEPTED) {
                assertThat(found(ANA, newer).isSent()).isFalse();
            }
        }
    }

    private OfferId sent(int round) {
        var id = new OfferId(new UUID(6, round));
        add(StoredOffers.draft(id));
        send(id);
        writePaper(id);
        return id;
    }

    private static Optional<Boolean> tried(Runnable way) {
        try {
            way.run();
            return Optional.of(true);
        } catch (RuleViolation | StaleVersion late) {
            return Optional.empty();
        }
    }
}
