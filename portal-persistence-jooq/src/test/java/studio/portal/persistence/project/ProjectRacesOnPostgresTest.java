package studio.portal.persistence.project;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class ProjectRacesOnPostgresTest extends JooqStore implements ProjectRacesContract {
    ProjectRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
