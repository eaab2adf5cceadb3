package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class JooqRequestRepositoryOnPostgresTest extends RequestsInRows {
    JooqRequestRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
