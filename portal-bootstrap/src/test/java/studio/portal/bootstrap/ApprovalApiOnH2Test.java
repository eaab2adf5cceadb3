package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class ApprovalApiOnH2Test extends ApprovalApiContract {
    ApprovalApiOnH2Test() {
        super(Vendor.H2);
    }
}
