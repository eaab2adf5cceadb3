package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class JooqAccountQueriesOnPostgresTest extends ReadingAccounts {
    JooqAccountQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
