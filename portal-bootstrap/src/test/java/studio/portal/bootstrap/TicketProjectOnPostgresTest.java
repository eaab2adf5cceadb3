package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class TicketProjectOnPostgresTest extends TicketProjectContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
