package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class ProjectApiOnPostgresTest extends ProjectApiContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
