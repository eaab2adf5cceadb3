package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class JooqProjectRepositoryOnH2Test extends StoredProjects {
    JooqProjectRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
