package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class JooqRequestRepositoryOnH2Test extends RequestsInRows {
    JooqRequestRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
