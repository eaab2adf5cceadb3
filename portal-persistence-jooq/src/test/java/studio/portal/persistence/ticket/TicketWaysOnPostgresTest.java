package studio.portal.persistence.ticket;

import studio.portal.application.ticket.TicketQueries;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class TicketWaysOnPostgresTest extends JooqStore implements TicketWaysContract {
    TicketWaysOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }

    @Override
    public TicketQueries queries() {
        return ticketQueries();
    }
}
