package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class DocumentApiOnPostgresTest extends DocumentApiContract {
    DocumentApiOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
