package studio.portal.persistence.ticket;

import studio.portal.application.ticket.TicketQueries;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class StaffListsOnPostgresTest extends JooqStore implements StaffListsContract {
    StaffListsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }

    @Override
    public TicketQueries queries() {
        return ticketQueries();
    }
}
