package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class TicketApiOnH2Test extends TicketApiContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
