package studio.portal.persistence.ticket;

import studio.portal.application.ticket.TicketQueries;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class StaffListsOnH2Test extends JooqStore implements StaffListsContract {
    StaffListsOnH2Test() {
        super(Vendor.H2);
    }

    @Override
    public TicketQueries queries() {
        return ticketQueries();
    }
}
