package studio.portal.persistence.ticket;

import studio.portal.domain.ticket.TicketRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqTicketRepositoryOnH2Test extends JooqStore implements TicketRepositoryContract {
    JooqTicketRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
