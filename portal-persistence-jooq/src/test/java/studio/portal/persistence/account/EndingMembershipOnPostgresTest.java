package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class EndingMembershipOnPostgresTest extends EndingMembership {
    EndingMembershipOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
