package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_PARTICIPANT;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Ticket;

/**
 * Who takes part in tickets, as rows. Only what the tickets themselves added and removed is written: what somebody else
 * changed meanwhile stays.
 */
final class TicketParticipants {
    private final DSLContext sql;

    TicketParticipants(DSLContext sql) {
        this.sql = sql;
    }

    Set<PersonId> of(UUID ticket) {
        return sql
                .select(TICKET_PARTICIPANT.PERSON_ID)
                .from(TICKET_PARTICIPANT)
                .where(TICKET_PARTICIPANT.TICKET_ID.eq(ticket))
                .fetch(TICKET_PARTICIPANT.PERSON_ID)
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** By the ids of the client's tickets. */
    Map<UUID, Set<PersonId>> ofClient(ClientId client) {
        return sql
                .select(TICKET_PARTICIPANT.TICKET_ID, TICKET_PARTICIPANT.PERSON_ID)
                .from(TICKET_PARTICIPANT)
                .join(TICKET)
                .on(TICKET.ID.eq(TICKET_PARTICIPANT.TICKET_ID))
                .where(TICKET.CLIENT_ID.eq(client.value()))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(row -> new PersonId(row.value2()), Collectors.toSet())));
    }

    /** @param ticket a new one */
    void add(Ticket ticket) {
        insert(pairs(List.of(ticket), Ticket::participants));
    }

    /** @param tickets whose rows the caller has written */
    void write(List<Ticket> tickets) {
        each(
                sql.deleteFrom(TICKET_PARTICIPANT)
                        .where(TICKET_PARTICIPANT.TICKET_ID.eq(DSL.param("ticket", TICKET_PARTICIPANT.TICKET_ID)))
                        .and(TICKET_PARTICIPANT.PERSON_ID.eq(DSL.param("person", TICKET_PARTICIPANT.PERSON_ID))),
                pairs(tickets, ticket -> ticket.participation().gone()));
        insert(pairs(tickets, ticket -> ticket.participation().joined()));
    }

    private void insert(List<Object[]> pairs) {
        each(
                sql.insertInto(TICKET_PARTICIPANT, TICKET_PARTICIPANT.TICKET_ID, TICKET_PARTICIPANT.PERSON_ID)
                        .values(
                                DSL.param("ticket", TICKET_PARTICIPANT.TICKET_ID),
                                DSL.param("person", TICKET_PARTICIPANT.PERSON_ID)),
                pairs);
    }

    /**
     * As {@link #write}, for tickets of which nothing else has changed: their versions rise too, and their dates stay.
     */
    void update(List<Ticket> tickets) {
        var risen = each(
                sql.update(TICKET)
                        .set(TICKET.VERSION, TICKET.VERSION.plus(DSL.inline(1L)))
                        .where(TICKET.ID.eq(DSL.param("id", TICKET.ID)))
                        .and(TICKET.VERSION.eq(DSL.param("version", TICKET.VERSION))),
                tickets.stream()
                        .map(ticket -> new Object[] {ticket.id().value(), ticket.version()})
                        .toList());
        if (risen != tickets.size()) {
            throw new StaleVersion();
        }
        write(tickets);
    }

    private static List<Object[]> pairs(List<Ticket> tickets, Function<Ticket, Collection<PersonId>> people) {
        return tickets.stream()
                .flatMap(ticket -> people.apply(ticket).stream()
                        .map(person -> new Object[] {ticket.id().value(), person.value()}))
                .toList();
    }

    /** One statement with many values; returns how many rows it changed. */
    private int each(Query query, List<Object[]> values) {
        if (values.isEmpty()) {
            return 0;
        }
        var batch = sql.batch(query);
        for (var row : values) {
            batch = batch.bind(row);
        }
        return Arrays.stream(batch.execute()).sum();
    }
}
