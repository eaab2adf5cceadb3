package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class TicketListOnPostgresTest extends TicketListContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
