package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET_COUNT;
import static studio.portal.persistence.schema.Tables.TICKET_TOTAL;

import org.jooq.DSLContext;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.ticket.TicketStatus;

/**
 * How many tickets each client has in each status, and how many all clients have, kept with every change: counting them
 * anew for the cards would take longer with every ticket there is, and adding up the clients with every client. The
 * rows are made with the client, so that first tickets opened at once have nothing to race for.
 */
final class TicketCounts {
    /** The rows of the totals, made by the migration: few enough to add up, many enough that writers seldom meet. */
    private static final int PARTS = 32;

    private final DSLContext sql;

    TicketCounts(DSLContext sql) {
        this.sql = sql;
    }

    void opened(ClientId client, TicketStatus status) {
        add(client, status, 1);
    }

    /** Always in the order of the statuses, so that two changes never wait for each other. */
    void moved(ClientId client, TicketStatus from, TicketStatus to) {
        if (from == to) {
            return;
        }
        if (from.compareTo(to) < 0) {
            add(client, from, -1);
            add(client, to, 1);
        } else {
            add(client, to, 1);
            add(client, from, -1);
        }
    }

    private void add(ClientId client, TicketStatus status, long tickets) {
        var counted = sql.update(TICKET_COUNT)
                .set(TICKET_COUNT.TICKETS, TICKET_COUNT.TICKETS.plus(tickets))
                .where(TICKET_COUNT.CLIENT_ID.eq(client.value()))
                .and(TICKET_COUNT.STATUS.eq(status.word()))
                .execute();
        var added = sql.update(TICKET_TOTAL)
                .set(TICKET_TOTAL.TICKETS, TICKET_TOTAL.TICKETS.plus(tickets))
                .where(TICKET_TOTAL.PART.eq(part(client)))
                .and(TICKET_TOTAL.STATUS.eq(status.word()))
                .execute();
        if (counted != 1 || added != 1) {
            throw new IllegalStateException("No count of " + status.word() + " tickets for client " + client);
        }
    }

    /** One part may fall below zero, since what was there before the totals is all in the first. */
    private static int part(ClientId client) {
        return Math.floorMod(client.value().hashCode(), PARTS);
    }
}
