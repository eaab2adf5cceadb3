package studio.portal.persistence.ticket;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class TicketRacesOnPostgresTest extends JooqStore implements TicketRacesContract {
    TicketRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
