package studio.portal.persistence.ticket;

import studio.portal.application.ticket.TicketQueries;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class TicketWaysOnH2Test extends JooqStore implements TicketWaysContract {
    TicketWaysOnH2Test() {
        super(Vendor.H2);
    }

    @Override
    public TicketQueries queries() {
        return ticketQueries();
    }
}
