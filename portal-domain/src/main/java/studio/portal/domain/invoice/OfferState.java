package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * One version of an offer as it is stored.
 *
 * @param replaces the version before it
 * @param edition 1 for the first version
 * @param sent empty as long as it is a draft
 * @param outcome empty until somebody has decided
 */
public record OfferState(
        OfferId id,
        ClientId client,
        Optional<OfferId> replaces,
        int edition,
        OfferTerms terms,
        ActorReference draftedBy,
        Instant draftedAt,
        Optional<SentOffer> sent,
        Optional<OfferOutcome> outcome,
        long version) {}
