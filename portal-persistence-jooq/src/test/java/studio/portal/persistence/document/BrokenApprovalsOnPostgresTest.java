package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class BrokenApprovalsOnPostgresTest extends BrokenApprovals {
    BrokenApprovalsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
