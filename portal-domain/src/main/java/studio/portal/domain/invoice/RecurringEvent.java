package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/** Something that happened to a recurring invoice. */
public record RecurringEvent(
        EventType type,
        RecurringInvoiceId recurring,
        ClientId ofClient,
        ActorReference by,
        Instant at,
        Map<String, String> details)
        implements DomainEvent {
    /** The draft that waits. */
    public static final String INVOICE = "invoice";
    /** The code of the rule that refused. */
    public static final String PROBLEM = "problem";
    /** The problem of what missed its day by long. */
    public static final String LATE = "recurring-late";

    public RecurringEvent {
        details = Map.copyOf(details);
    }

    @Override
    public UUID subject() {
        return recurring.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
