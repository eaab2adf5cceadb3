package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventSink;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;

/** Offers in a map. For one thread. */
public final class InMemoryOffers implements OfferRepository {
    private final Map<OfferId, OfferState> offers = new LinkedHashMap<>();
    private final Map<OfferId, ContentHash> papers = new LinkedHashMap<>();
    private final EventSink events;

    public InMemoryOffers(EventSink events) {
        this.events = events;
    }

    @Override
    public Optional<Offer> find(Actor actor, OfferId id) {
        return Optional.ofNullable(offers.get(id)).map(Offer::stored).filter(offer -> OfferPolicy.maySee(actor, offer));
    }

    @Override
    public Optional<Offer> lock(Actor actor, OfferId id) {
        return find(actor, id);
    }

    @Override
    public Optional<ContentHash> paper(Actor actor, OfferId id) {
        return find(actor, id).flatMap(offer -> Optional.ofNullable(papers.get(id)));
    }

    @Override
    public void keepPaper(Actor actor, OfferId id, Paper pdf, Instant at) {
        if (find(actor, id).filter(Offer::isSent).isEmpty()) {
            throw new StaleVersion();
        }
        papers.putIfAbsent(id, pdf.hash());
    }

    @Override
    public void add(Actor actor, Offer offer) {
        offers.put(offer.id(), offer.state());
        events.append(offer.events());
    }

    @Override
    public void update(Actor actor, Offer offer) {
        mustBeAsFound(actor, offer);
        var state = offer.state();
        offers.put(
                offer.id(),
                new OfferState(
                        state.id(),
                        state.client(),
                        state.replaces(),
                        state.edition(),
                        state.terms(),
                        state.draftedBy(),
                        state.draftedAt(),
                        state.sent(),
                        state.outcome(),
                        state.version() + 1));
        events.append(offer.events());
    }

    @Override
    public void remove(Actor actor, Offer offer) {
        mustBeAsFound(actor, offer);
        offers.remove(offer.id());
        events.append(offer.events());
    }

    private void mustBeAsFound(Actor actor, Offer offer) {
        if (find(actor, offer.id())
                .filter(found -> found.version() == offer.version())
                .isEmpty()) {
            throw new StaleVersion();
        }
    }
}
