package studio.portal.persistence.ticket;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class TicketRacesOnH2Test extends JooqStore implements TicketRacesContract {
    TicketRacesOnH2Test() {
        super(Vendor.H2);
    }
}
