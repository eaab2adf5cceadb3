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

/** Something that happened to a payment. */
public record PaymentEvent(
        EventType type,
        PaymentId payment,
        ClientId ofClient,
        ActorReference by,
        Instant at,
        Map<String, String> details)
        implements DomainEvent {
    public static final String AMOUNT = "amount";
    public static final String CURRENCY = "currency";

    public PaymentEvent {
        details = Map.copyOf(details);
    }

    /** @param amount how much of the payment it is about */
    public static PaymentEvent of(EventType type, Payment payment, Money amount, Actor by, Instant at) {
        return new PaymentEvent(
                type,
                payment.id(),
                payment.client(),
                by.reference(),
                at,
                Map.of(
                        AMOUNT, amount.amount().toPlainString(),
                        CURRENCY, amount.currency().getCurrencyCode()));
    }

    @Override
    public UUID subject() {
        return payment.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
