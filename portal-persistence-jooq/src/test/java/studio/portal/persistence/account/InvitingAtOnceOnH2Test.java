package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class InvitingAtOnceOnH2Test extends InvitingAtOnce {
    InvitingAtOnceOnH2Test() {
        super(Vendor.H2);
    }
}
