package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class InvitingAtOnceOnPostgresTest extends InvitingAtOnce {
    InvitingAtOnceOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
