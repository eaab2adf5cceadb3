package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class HandingOverOnPostgresTest extends HandingOver {
    HandingOverOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
