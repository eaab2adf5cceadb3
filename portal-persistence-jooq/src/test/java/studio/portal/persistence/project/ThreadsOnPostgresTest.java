package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class ThreadsOnPostgresTest extends ThreadsInRows {
    ThreadsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
