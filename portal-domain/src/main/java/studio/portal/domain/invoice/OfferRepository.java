package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;

/** Every version of every offer, seen through the eyes of an actor. Saving one stores its events with it. */
public interface OfferRepository {
    /** An offer the actor may not see is absent, exactly as if it did not exist. */
    Optional<Offer> find(Actor actor, OfferId id);

    /** As {@link #find}, and nobody else changes, sends or decides on it until the transaction ends. */
    Optional<Offer> lock(Actor actor, OfferId id);

    /** The PDF of a sent offer; empty until it is stored. */
    Optional<ContentHash> paper(Actor actor, OfferId id);

    /** Names the PDF of a sent offer, for ever; of two that do so the first wins. The caller has claimed and kept its bytes. */
    void keepPaper(Actor actor, OfferId id, Paper pdf, Instant at);

    void add(Actor actor, Offer offer);

    /** @throws StaleVersion if it has been changed since it was found */
    void update(Actor actor, Offer offer);

    /**
     * Removes a draft.
     *
     * @throws StaleVersion if it has been changed since it was found
     */
    void remove(Actor actor, Offer offer);
}
