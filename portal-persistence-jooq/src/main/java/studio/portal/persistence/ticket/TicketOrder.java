package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;

import studio.portal.application.ticket.TicketFilter;
import studio.portal.persistence.KeyOrder;

/** The orders of the list. Numbers rise with time, so they are the age. */
final class TicketOrder {
    private static final KeyOrder UPDATED =
            KeyOrder.named("tickets.updated").falling(TICKET.UPDATED_AT).falling(TICKET.ID);
    private static final KeyOrder NEWEST = KeyOrder.named("tickets.newest").falling(TICKET.NUMBER);
    private static final KeyOrder OLDEST = KeyOrder.named("tickets.oldest").rising(TICKET.NUMBER);
    private static final KeyOrder PRIORITY = KeyOrder.named("tickets.priority")
            .falling(TICKET.PRIORITY)
            .falling(TICKET.UPDATED_AT)
            .falling(TICKET.ID);

    private TicketOrder() {}

    static KeyOrder of(TicketFilter.Sort sort) {
        return switch (sort) {
            case UPDATED -> UPDATED;
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
            case PRIORITY -> PRIORITY;
        };
    }
}
