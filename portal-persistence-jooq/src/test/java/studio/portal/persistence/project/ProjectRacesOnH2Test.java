package studio.portal.persistence.project;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class ProjectRacesOnH2Test extends JooqStore implements ProjectRacesContract {
    ProjectRacesOnH2Test() {
        super(Vendor.H2);
    }
}
