package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/** Something that happened to a saved way to pay. */
public record PaymentMethodEvent(
        EventType type,
        PaymentMethodId method,
        ClientId ofClient,
        ActorReference by,
        Instant at,
        Map<String, String> details)
        implements DomainEvent {
    /** Of its number. */
    public static final String LAST_FOUR = "lastFour";

    public PaymentMethodEvent {
        details = Map.copyOf(details);
    }

    public static PaymentMethodEvent of(EventType type, PaymentMethod method, Actor by, Instant at) {
        return new PaymentMethodEvent(
                type,
                method.id(),
                method.client(),
                by.reference(),
                at,
                Map.of("brand", method.card().brand(), LAST_FOUR, method.card().lastFour()));
    }

    @Override
    public UUID subject() {
        return method.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
