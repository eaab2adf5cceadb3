package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_PARTICIPANT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.Person;
import studio.portal.persistence.schema.tables.Ticket;

/** One ticket as a page: the ticket itself decides whether it is seen, and everything else hangs on it. */
final class TicketReading {
    private static final Ticket FOLLOWED = TICKET.as("followed");
    private static final Person REQUESTER = PERSON.as("requester");
    private static final Person OPENER = PERSON.as("opener");
    private static final Person ASSIGNEE = PERSON.as("assignee");

    private final DSLContext sql;
    private final TicketThread thread;
    private final SettingsQueries settings;

    TicketReading(DSLContext sql, TicketThread thread, SettingsQueries settings) {
        this.sql = sql;
        this.thread = thread;
        this.settings = settings;
    }

    Optional<TicketDetail> find(Actor actor, Condition wanted) {
        return sql.select(TICKET.fields())
                .select(CLIENT.NAME, FOLLOWED.NUMBER)
                .select(REQUESTER.NAME, REQUESTER.ROLE)
                .select(OPENER.NAME, OPENER.ROLE)
                .select(ASSIGNEE.NAME, ASSIGNEE.ROLE)
                .from(TICKET)
                .join(CLIENT)
                .on(CLIENT.ID.eq(TICKET.CLIENT_ID))
                .join(REQUESTER)
                .on(REQUESTER.ID.eq(TICKET.REQUESTER_ID))
                .leftJoin(OPENER)
                .on(OPENER.ID.eq(TICKET.OPENED_BY_PERSON))
                .leftJoin(ASSIGNEE)
                .on(ASSIGNEE.ID.eq(TICKET.ASSIGNEE_ID))
                .leftJoin(FOLLOWED)
                .on(FOLLOWED.ID.eq(TICKET.FOLLOWS_UP_ID).and(Visibility.ticketsOf(actor, FOLLOWED)))
                .where(wanted)
                .and(Visibility.ticketsOf(actor, TICKET))
                .fetchOptional()
                .map(row -> detail(actor, row));
    }

    private TicketDetail detail(Actor actor, Record row) {
        var id = row.get(TICKET.ID);
        var status = TicketRows.status(row.get(TICKET.STATUS));
        var people = new People();
        people.add(row.get(TICKET.REQUESTER_ID), row.get(REQUESTER.NAME), row.get(REQUESTER.ROLE));
        people.add(row.get(TICKET.OPENED_BY_PERSON), row.get(OPENER.NAME), row.get(OPENER.ROLE));
        people.add(row.get(TICKET.ASSIGNEE_ID), row.get(ASSIGNEE.NAME), row.get(ASSIGNEE.ROLE));
        var participants = participants(id, people);
        var entries = thread.of(actor, id, people);
        return new TicketDetail(
                new TicketId(id),
                new TicketNumber(row.get(TICKET.NUMBER)),
                row.get(TICKET.SUBJECT),
                status,
                TicketRows.priority(row.get(TICKET.PRIORITY)),
                TicketRows.category(row.get(TICKET.CATEGORY)),
                new ClientName(new ClientId(row.get(TICKET.CLIENT_ID)), row.get(CLIENT.NAME)),
                people.find(row.get(TICKET.REQUESTER_ID)).orElseThrow(),
                people.find(row.get(TICKET.OPENED_BY_PERSON))
                        .filter(opener -> !opener.id().value().equals(row.get(TICKET.REQUESTER_ID))),
                people.find(row.get(TICKET.ASSIGNEE_ID)),
                Optional.ofNullable(row.get(TICKET.PLANNED_FOR)),
                Optional.ofNullable(row.get(FOLLOWED.NUMBER)).map(TicketNumber::new),
                status == TicketStatus.CLOSED ? followUps(actor, id) : List.of(),
                participants,
                (ThreadEntry.Message) entries.get(0),
                entries.subList(1, entries.size()),
                row.get(TICKET.OPENED_AT),
                row.get(TICKET.UPDATED_AT),
                Optional.ofNullable(row.get(TICKET.QUIET_SINCE))
                        .map(since -> since.plus(settings.current(actor).ticketsCloseAfter())),
                row.get(TICKET.VERSION));
    }

    private List<PersonName> participants(UUID ticket, People people) {
        var found = sql.select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                .from(TICKET_PARTICIPANT)
                .join(PERSON)
                .on(PERSON.ID.eq(TICKET_PARTICIPANT.PERSON_ID))
                .where(TICKET_PARTICIPANT.TICKET_ID.eq(ticket))
                .orderBy(PERSON.NAME, PERSON.ID)
                .fetch();
        found.forEach(row -> people.add(row.value1(), row.value2(), row.value3()));
        return found.map(row -> People.name(row.value1(), row.value2(), row.value3()));
    }

    /** Only a closed ticket has any. */
    private List<TicketNumber> followUps(Actor actor, UUID ticket) {
        return sql.select(TICKET.NUMBER)
                .from(TICKET)
                .where(TICKET.FOLLOWS_UP_ID.eq(ticket))
                .and(Visibility.ticketsOf(actor, TICKET))
                .orderBy(TICKET.NUMBER)
                .fetch(row -> new TicketNumber(row.value1()));
    }
}
