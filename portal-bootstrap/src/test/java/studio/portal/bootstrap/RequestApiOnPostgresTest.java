package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class RequestApiOnPostgresTest extends RequestApiContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
