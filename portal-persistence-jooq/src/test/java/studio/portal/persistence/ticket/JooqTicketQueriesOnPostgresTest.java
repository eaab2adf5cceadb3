package studio.portal.persistence.ticket;

import studio.portal.application.ticket.TicketQueries;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqTicketQueriesOnPostgresTest extends JooqStore implements TicketQueriesContract {
    JooqTicketQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }

    @Override
    public TicketQueries queries() {
        return ticketQueries();
    }
}
