package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Sequences.TICKET_NUMBER;
import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_PARTICIPANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.application.SearchWords;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.InternalNote;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.TicketRecord;

/** Tickets in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqTicketRepository implements TicketRepository {
    private final DSLContext sql;
    private final EventLog log;
    private final TicketCounts counts;
    private final TicketParticipants participants;
    private final TicketWords words;
    private final TicketMessages messages;

    public JooqTicketRepository(Database database, EventLog log) {
        this.sql = database.sql();
        this.log = log;
        this.counts = new TicketCounts(sql);
        this.participants = new TicketParticipants(sql);
        this.words = new TicketWords(sql);
        this.messages = new TicketMessages(sql, words);
    }

    @Override
    public TicketNumber nextNumber(Actor actor) {
        return new TicketNumber(sql.nextval(TICKET_NUMBER));
    }

    @Override
    public Optional<Ticket> find(Actor actor, TicketId id) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .and(Visibility.ticketsOf(actor, TICKET))
                .fetchOptional(this::ticket);
    }

    @Override
    public Optional<Ticket> lock(Actor actor, TicketId id) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .and(Visibility.ticketsOf(actor, TICKET))
                .forUpdate()
                .fetchOptional(this::ticket);
    }

    private Ticket ticket(TicketRecord row) {
        return TicketRows.ticket(row, participants.of(row.getId()));
    }

    @Override
    public void add(Actor actor, Ticket ticket, TicketMessage description) {
        var state = ticket.state();
        var row = sql.newRecord(TICKET);
        TicketRows.fillFirst(row, state);
        TicketRows.fill(row, state, state.version());
        row.insert();
        participants.add(ticket);
        messages.append(description, true);
        words.add(ticket.id(), SearchWords.of(ticket.subject()), false);
        log.append(actor, ticket.events());
        counts.opened(state.client(), state.status()); // last: others wait for these rows
    }

    @Override
    public void update(Actor actor, Ticket ticket) {
        var before = ticket.isChanged() ? change(actor, ticket) : ticket.status();
        log.append(actor, ticket.events());
        counts.moved(ticket.client(), before, ticket.status()); // last, as with one that is added
    }

    /**
     * Who takes part last: with it the actor might put the ticket out of their own sight.
     *
     * @return the status it had
     */
    private TicketStatus change(Actor actor, Ticket ticket) {
        var before = sql.select(TICKET.STATUS)
                .from(TICKET)
                .where(TICKET.ID.eq(ticket.id().value()))
                .and(TICKET.VERSION.eq(ticket.version()))
                .and(Visibility.ticketsOf(actor, TICKET))
                .forUpdate()
                .fetchOptional(TICKET.STATUS)
                .map(TicketRows::status)
                .orElseThrow(StaleVersion::new);
        var row = sql.newRecord(TICKET);
        TicketRows.fill(row, ticket.state(), ticket.version() + 1);
        sql.update(TICKET)
                .set(row)
                .where(TICKET.ID.eq(ticket.id().value()))
                .and(TICKET.VERSION.eq(ticket.version()))
                .execute();
        participants.write(List.of(ticket));
        return before;
    }

    @Override
    public void append(Actor actor, TicketMessage message) {
        messages.append(message, false);
    }

    @Override
    public void append(Actor actor, InternalNote note) {
        messages.append(note);
    }

    @Override
    public void redact(Actor actor, TicketId ticket, MessageId message, Instant at) {
        messages.redact(ticket, message, at);
    }

    @Override
    public void redactNote(Actor actor, TicketId ticket, MessageId note, Instant at) {
        messages.redactNote(ticket, note, at);
    }

    @Override
    public List<TicketId> quietSinceBefore(Actor actor, Instant time, int limit) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.QUIET_SINCE.lt(time))
                .and(Visibility.ticketsOf(actor, TICKET))
                .orderBy(TICKET.QUIET_SINCE)
                .limit(limit)
                .fetch(row -> new TicketId(row.value1()));
    }

    @Override
    public List<Ticket> lockAllOf(Actor actor, ClientId client, PersonId person) {
        var rows = sql.selectFrom(TICKET)
                .where(TICKET.CLIENT_ID.eq(client.value()))
                .and(TICKET.REQUESTER_ID
                        .eq(person.value())
                        .or(DSL.exists(DSL.selectOne()
                                .from(TICKET_PARTICIPANT)
                                .where(TICKET_PARTICIPANT.TICKET_ID.eq(TICKET.ID))
                                .and(TICKET_PARTICIPANT.PERSON_ID.eq(person.value())))))
                .and(Visibility.ticketsOf(actor, TICKET))
                .orderBy(TICKET.ID)
                .forUpdate()
                .fetch();
        var people = participants.ofClient(client);
        return rows.map(row -> TicketRows.ticket(row, people.getOrDefault(row.getId(), Set.of())));
    }

    @Override
    public void updateParticipants(Actor actor, List<Ticket> tickets) {
        var changed = tickets.stream().filter(Ticket::isChanged).toList();
        participants.update(changed);
        log.append(
                actor,
                changed.stream().flatMap(ticket -> ticket.events().stream()).toList());
    }
}
