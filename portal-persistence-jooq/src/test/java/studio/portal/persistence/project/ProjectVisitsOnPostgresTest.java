package studio.portal.persistence.project;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class ProjectVisitsOnPostgresTest extends JooqStore implements ProjectVisitsContract {
    ProjectVisitsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
