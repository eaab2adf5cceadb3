package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/** Something that happened to an invoice or a credit note. */
public record InvoiceEvent(
        EventType type,
        InvoiceId invoice,
        ClientId ofClient,
        ActorReference by,
        Instant at,
        Map<String, String> details)
        implements DomainEvent {
    public static final String NUMBER = "number";
    /** Which reminder it was. */
    public static final String STEP = "step";
    /** Which time it was sent. */
    public static final String SENDING = "sending";
    /** Which of its links it was. */
    public static final String LINK = "link";

    public InvoiceEvent {
        details = Map.copyOf(details);
    }

    @Override
    public UUID subject() {
        return invoice.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
