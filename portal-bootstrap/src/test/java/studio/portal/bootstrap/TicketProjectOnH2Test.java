package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class TicketProjectOnH2Test extends TicketProjectContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
