package studio.portal.application.invoice;

import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferRepository;

/** The studio begins the next version of a sent offer, with the terms of the last. It voids that one when it is sent. */
public final class DraftOfferVersion {
    private final Transactions transactions;
    private final OfferRepository offers;
    private final Ids ids;
    private final Clock clock;

    public DraftOfferVersion(Transactions transactions, OfferRepository offers, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFound if the actor sees no such offer */
    public OfferId handle(Actor actor, OfferId id) {
        return transactions.write(actor, () -> {
            var last = offers.lock(actor, id).orElseThrow(NotFound::new);
            var next = last.draftVersion(new OfferId(ids.next()), actor, clock.instant());
            offers.add(actor, next);
            return next.id();
        });
    }
}
