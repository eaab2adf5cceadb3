package studio.portal.bootstrap.files;

import studio.portal.persistence.Vendor;

final class SameBytesAtOnceOnPostgresTest extends SameBytesAtOnce {
    SameBytesAtOnceOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
