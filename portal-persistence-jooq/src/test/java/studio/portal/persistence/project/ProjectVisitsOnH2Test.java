package studio.portal.persistence.project;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class ProjectVisitsOnH2Test extends JooqStore implements ProjectVisitsContract {
    ProjectVisitsOnH2Test() {
        super(Vendor.H2);
    }
}
