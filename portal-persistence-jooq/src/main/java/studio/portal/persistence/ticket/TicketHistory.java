package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.EVENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.domain.EventType;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketId;
import studio.portal.persistence.Details;
import studio.portal.persistence.schema.tables.records.EventRecord;

/** What was recorded of a ticket: as lines of its conversation, and in full for staff. */
final class TicketHistory {
    /** The only kinds that a conversation shows. Anything new is kept from clients until somebody adds it here. */
    private static final Set<EventType> CHANGES = Set.of(
            EventType.TICKET_STATUS_CHANGED,
            EventType.TICKET_RESOLVED,
            EventType.TICKET_REOPENED,
            EventType.TICKET_CLOSED,
            EventType.TICKET_ASSIGNED,
            EventType.TICKET_PRIORITY_CHANGED,
            EventType.TICKET_CATEGORY_CHANGED,
            EventType.TICKET_PLANNED,
            EventType.TICKET_PARTICIPANT_ADDED,
            EventType.TICKET_PARTICIPANT_REMOVED);

    private static final List<String> CHANGE_NAMES =
            CHANGES.stream().map(EventType::storedName).sorted().toList();

    private final DSLContext sql;

    TicketHistory(DSLContext sql) {
        this.sql = sql;
    }

    /** The changes everybody who sees the ticket may see, oldest first. */
    List<Line> changes(UUID ticket) {
        return sql.selectFrom(EVENT)
                .where(EVENT.SUBJECT_ID.eq(ticket))
                .and(EVENT.CLIENT_VISIBLE)
                .and(EVENT.TYPE.in(CHANGE_NAMES))
                .orderBy(EVENT.AT, EVENT.ID)
                .fetch(Line::of);
    }

    /** Newest first. */
    List<HistoryLine> everything(TicketId ticket) {
        var rows = sql.selectFrom(EVENT)
                .where(EVENT.SUBJECT_ID.eq(ticket.value()))
                .orderBy(EVENT.AT.desc(), EVENT.ID.desc())
                .fetch(Line::of);
        var people = new People();
        people.addMissing(sql, rows.stream().flatMap(Line::mentioned).toList());
        return rows.stream().map(line -> line.history(people)).toList();
    }

    record Line(EventRecord row, EventType type, Map<String, String> details) {
        private static Line of(EventRecord row) {
            return new Line(row, EventType.ofStoredName(row.getType()).orElseThrow(), Details.read(row.getDetails()));
        }

        Stream<UUID> mentioned() {
            var ids = new ArrayList<UUID>();
            ids.add(row.getByPerson());
            person().ifPresent(ids::add);
            return ids.stream().filter(Objects::nonNull);
        }

        private Optional<UUID> person() {
            return Optional.ofNullable(details.get(TicketEvent.PERSON)).map(UUID::fromString);
        }

        ThreadEntry.Change change(People people) {
            return new ThreadEntry.Change(
                    type,
                    people.find(row.getByPerson()),
                    person().flatMap(people::find),
                    Optional.ofNullable(details.get(TicketEvent.FROM)),
                    Optional.ofNullable(details.get(TicketEvent.TO)),
                    row.getAt());
        }

        private HistoryLine history(People people) {
            return new HistoryLine(
                    type,
                    people.find(row.getByPerson()),
                    Optional.ofNullable(row.getByJob()),
                    person().flatMap(people::find),
                    details,
                    Optional.ofNullable(row.getOrigin()),
                    row.getAt());
        }
    }
}
