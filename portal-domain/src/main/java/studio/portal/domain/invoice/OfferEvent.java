package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/** Something that happened to an offer. */
public record OfferEvent(
        EventType type, OfferId offer, ClientId ofClient, ActorReference by, Instant at, Map<String, String> details)
        implements DomainEvent {
    public static final String NUMBER = "number";

    public OfferEvent {
        details = Map.copyOf(details);
    }

    @Override
    public UUID subject() {
        return offer.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
