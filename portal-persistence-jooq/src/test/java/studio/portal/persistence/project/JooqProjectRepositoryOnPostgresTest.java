package studio.portal.persistence.project;

import studio.portal.domain.project.ProjectRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqProjectRepositoryOnPostgresTest extends JooqStore implements ProjectRepositoryContract {
    JooqProjectRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
