package studio.portal.persistence.project;

import studio.portal.domain.project.ProjectRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqProjectRepositoryOnH2Test extends JooqStore implements ProjectRepositoryContract {
    JooqProjectRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
