package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class ThreadApiOnPostgresTest extends ThreadApiContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
