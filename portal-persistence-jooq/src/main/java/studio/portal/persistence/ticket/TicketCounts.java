package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.TICKET_COUNT;

import org.jooq.DSLContext;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.ticket.TicketStatus;

/**
 * How many tickets each client has in each status, kept with every change: counting them anew for the studio's cards
 * would take longer with every ticket there is.
 */
final class TicketCounts {
    private final DSLContext sql;

    TicketCounts(DSLContext sql) {
        this.sql = sql;
    }

    /** Before the ticket's row is written, so that no lock on the client's row is held yet. */
    void opened(ClientId client, TicketStatus status) {
        if (!add(client, status, 1)) {
            begin(client);
            add(client, status, 1);
        }
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

    private boolean add(ClientId client, TicketStatus status, long tickets) {
        return sql.update(TICKET_COUNT)
                        .set(TICKET_COUNT.TICKETS, TICKET_COUNT.TICKETS.plus(tickets))
                        .where(TICKET_COUNT.CLIENT_ID.eq(client.value()))
                        .and(TICKET_COUNT.STATUS.eq(status.word()))
                        .execute()
                == 1;
    }

    /** The client's first ticket, perhaps two of them at once: the client's row lets one of them through. */
    private void begin(ClientId client) {
        sql.select(CLIENT.ID)
                .from(CLIENT)
                .where(CLIENT.ID.eq(client.value()))
                .forUpdate()
                .execute();
        for (var status : TicketStatus.values()) {
            sql.insertInto(TICKET_COUNT)
                    .set(TICKET_COUNT.CLIENT_ID, client.value())
                    .set(TICKET_COUNT.STATUS, status.word())
                    .set(TICKET_COUNT.TICKETS, 0L)
                    .onConflict(TICKET_COUNT.CLIENT_ID, TICKET_COUNT.STATUS)
                    .doNothing()
                    .execute();
        }
    }
}
