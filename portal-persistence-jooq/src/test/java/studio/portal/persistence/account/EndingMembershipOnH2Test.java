package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class EndingMembershipOnH2Test extends EndingMembership {
    EndingMembershipOnH2Test() {
        super(Vendor.H2);
    }
}
