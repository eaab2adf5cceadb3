package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class JooqProjectRepositoryOnPostgresTest extends StoredProjects {
    JooqProjectRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
