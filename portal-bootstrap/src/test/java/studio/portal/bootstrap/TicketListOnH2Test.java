package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class TicketListOnH2Test extends TicketListContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
