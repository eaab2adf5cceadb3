package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class PapersOnPostgresTest extends PapersContract {
    PapersOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
