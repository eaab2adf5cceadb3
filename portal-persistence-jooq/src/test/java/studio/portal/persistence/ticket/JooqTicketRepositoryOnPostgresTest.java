package studio.portal.persistence.ticket;

import studio.portal.domain.ticket.TicketRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqTicketRepositoryOnPostgresTest extends JooqStore implements TicketRepositoryContract {
    JooqTicketRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
