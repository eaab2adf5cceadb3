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

/** The studio takes back an offer that nobody has decided on. */
public final class WithdrawOffer {
    private final Transactions transactions;
    private final OfferRepository offers;
    private final Clock clock;

    public WithdrawOffer(Transactions transactions, OfferRepository offers, Clock clock) {
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
            offer.withdraw(actor, clock.instant());
            Versions.expect(expectedVersion, offer.version());
            offers.update(actor, offer);
        });
    }
}
