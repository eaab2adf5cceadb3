package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class BrokenApprovalsOnH2Test extends BrokenApprovals {
    BrokenApprovalsOnH2Test() {
        super(Vendor.H2);
    }
}
