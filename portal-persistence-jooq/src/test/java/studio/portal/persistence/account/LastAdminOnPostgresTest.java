package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class LastAdminOnPostgresTest extends LastAdminRace {
    LastAdminOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
