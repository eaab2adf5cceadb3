package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.invoice.OfferFacts;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferState;
import studio.portal.domain.invoice.OfferStatus;

/**
 * An offer as its page shows it.
 *
 * @param paper its PDF; empty until it is written
 * @param endedBy who accepted, declined, withdrew or replaced it
 */
public record OfferDetail(ClientName named, OfferState offer, Optional<ContentHash> paper, Optional<PersonName> endedBy)
        implements OfferFacts {
    @Override
    public ClientId client() {
        return offer.client();
    }

    @Override
    public boolean isSent() {
        return offer.sent().isPresent();
    }

    public OfferStatus status(LocalDate today) {
        return OfferStatus.of(
                isSent(), offer.outcome().map(OfferOutcome::kind), offer.terms().validUntil(), today);
    }
}
