package studio.portal.domain.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * Something happened to a ticket. Keys of the details: {@code message} (a {@link MessageId}), {@code person} (the
 * assignee or participant), {@code from} and {@code to} (words or dates; absent means none). A change of status that came
 * with a reply names its message; the reply names the status it led {@code to}.
 */
public record TicketEvent(
        EventType type, TicketId ticket, ClientId ofClient, ActorReference by, Instant at, Map<String, String> details)
        implements DomainEvent {
    public static final String MESSAGE = "message";
    public static final String PERSON = AccountEvent.PERSON;
    public static final String FROM = "from";
    public static final String TO = "to";

    public TicketEvent {
        details = Map.copyOf(details);
    }

    /** The kind of event that a step from one status to another is. */
    static EventType ofMove(TicketStatus from, TicketStatus to) {
        return switch (to) {
            case RESOLVED -> EventType.TICKET_RESOLVED;
            case CLOSED -> EventType.TICKET_CLOSED;
            case OPEN, IN_PROGRESS, WAITING_CLIENT ->
                from == TicketStatus.RESOLVED ? EventType.TICKET_REOPENED : EventType.TICKET_STATUS_CHANGED;
        };
    }

    @Override
    public UUID subject() {
        return ticket.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
