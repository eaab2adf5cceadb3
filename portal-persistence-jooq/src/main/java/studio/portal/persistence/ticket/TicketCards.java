package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_COUNT;
import static studio.portal.persistence.schema.Tables.TICKET_TOTAL;

import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Eyes;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Visibility;

/** The numbers of tickets in each status, in one statement. */
public final class TicketCards {
    private static final Field<Long> TICKETS = DSL.field(DSL.name("tickets"), Long.class);
    private static final Field<String> STATUS = DSL.field(DSL.name("status"), String.class);

    private final Shapes shapes;

    TicketCards(DSLContext sql) {
        this.shapes = new Shapes(sql);
    }

    /** Every status is a key. */
    Map<TicketStatus, Integer> of(Actor actor) {
        var cards = new EnumMap<TicketStatus, Integer>(TicketStatus.class);
        for (var status : TicketStatus.values()) {
            cards.put(status, 0);
        }
        var eyes = Eyes.of(actor);
        shapes.fetch(eyes.kind(), () -> select(eyes.actor()), eyes.values())
                .forEach(row -> cards.put(TicketRows.status(row.get(0, String.class)), row.get(1, Integer.class)));
        return cards;
    }

    private static Select<?> select(Actor actor) {
        return DSL.select(STATUS, DSL.sum(TICKETS).cast(Integer.class))
                .from(counted(actor).asTable("counted"))
                .groupBy(STATUS);
    }

    /** How many wait for the actor's side. */
    public static Field<Integer> waiting(Actor actor) {
        var statuses =
                TicketPolicy.waitingOn(actor).stream().map(TicketStatus::word).toList();
        return DSL.field(DSL.select(DSL.coalesce(DSL.sum(TICKETS).cast(Integer.class), 0))
                .from(counted(actor).asTable("counted"))
                .where(STATUS.in(statuses)));
    }

    private static Select<Record2<String, Long>> counted(Actor actor) {
        return Visibility.seesAll(actor) ? total() : seen(actor);
    }

    private static Select<Record2<String, Long>> total() {
        return DSL.select(TICKET_TOTAL.STATUS, TICKET_TOTAL.TICKETS).from(TICKET_TOTAL);
    }

    /** Of a client all of whose tickets are seen, the numbers are kept; what else somebody sees is little. */
    private static Select<Record2<String, Long>> seen(Actor actor) {
        var kept = DSL.select(TICKET_COUNT.STATUS, TICKET_COUNT.TICKETS)
                .from(TICKET_COUNT)
                .where(Visibility.allTicketsOf(actor, TICKET_COUNT.CLIENT_ID));
        return Visibility.singleTicketsOf(actor, TICKET).stream()
                .map(some -> DSL.select(
                                TICKET.STATUS, DSL.count().cast(Long.class).as(TICKETS))
                        .from(TICKET)
                        .where(some.condition())
                        .groupBy(TICKET.STATUS))
                .reduce((Select<Record2<String, Long>>) kept, Select::unionAll, Select::unionAll);
    }
}
