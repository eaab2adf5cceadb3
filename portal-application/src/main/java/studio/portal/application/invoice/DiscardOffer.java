package studio.portal.application.invoice;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferRepository;

/** The studio throws a draft away. */
public final class DiscardOffer {
    private final Transactions transactions;
    private final OfferRepository offers;
    private final Clock clock;

    public DiscardOffer(Transactions transactions, OfferRepository offers, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees no such offer
     * @throws StaleVersion if it is no longer at the expected version
     */
    public void handle(Actor actor, OfferId id, Optional<Long> expectedVersion) {
        transactions.run(actor, () -> {
            var offer = offers.lock(actor, id).orElseThrow(NotFound::new);
            offer.discard(actor, clock.instant());
            Versions.expect(expectedVersion, offer.version());
            offers.remove(actor, offer);
        });
    }
}
