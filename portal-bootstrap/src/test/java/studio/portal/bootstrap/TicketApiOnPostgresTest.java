package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class TicketApiOnPostgresTest extends TicketApiContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
