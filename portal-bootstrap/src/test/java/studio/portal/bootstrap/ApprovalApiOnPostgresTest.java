package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class ApprovalApiOnPostgresTest extends ApprovalApiContract {
    ApprovalApiOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
