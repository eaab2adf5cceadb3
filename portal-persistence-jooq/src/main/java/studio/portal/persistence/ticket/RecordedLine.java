package studio.portal.persistence.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.domain.EventType;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.persistence.Details;
import studio.portal.persistence.account.People;

/** One event of a ticket, as far as a conversation shows it. */
record RecordedLine(EventType type, Optional<UUID> by, Map<String, String> details, Instant at) {
    /** The only kinds that a conversation shows. Anything new is kept from clients until somebody adds it here. */
    private static final Set<EventType> SHOWN = Set.of(
            EventType.TICKET_STATUS_CHANGED,
            EventType.TICKET_RESOLVED,
            EventType.TICKET_REOPENED,
            EventType.TICKET_CLOSED,
            EventType.TICKET_ASSIGNED,
            EventType.TICKET_PRIORITY_CHANGED,
            EventType.TICKET_CATEGORY_CHANGED,
            EventType.TICKET_PLANNED,
            EventType.TICKET_PROJECT_CHANGED,
            EventType.TICKET_PARTICIPANT_ADDED,
            EventType.TICKET_PARTICIPANT_REMOVED,
            EventType.TICKET_HANDED_OVER);

    static final List<String> SHOWN_NAMES =
            SHOWN.stream().map(EventType::storedName).sorted().toList();

    static RecordedLine of(String type, Optional<UUID> by, String details, Instant at) {
        return new RecordedLine(EventType.ofStoredName(type).orElseThrow(), by, Details.read(details), at);
    }

    /** Whoever did it, and whom it names. */
    Stream<UUID> mentioned() {
        return Stream.concat(by.stream(), person().stream());
    }

    Optional<UUID> person() {
        return Optional.ofNullable(details.get(TicketEvent.PERSON)).map(UUID::fromString);
    }

    ThreadEntry.Change change(People people) {
        return new ThreadEntry.Change(
                type,
                by.flatMap(people::find),
                person().flatMap(people::find),
                Optional.ofNullable(details.get(TicketEvent.FROM)),
                Optional.ofNullable(details.get(TicketEvent.TO)),
                at);
    }
}
