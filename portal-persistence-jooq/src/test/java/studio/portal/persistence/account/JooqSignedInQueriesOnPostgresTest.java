package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class JooqSignedInQueriesOnPostgresTest extends WhoIsSignedIn {
    JooqSignedInQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
