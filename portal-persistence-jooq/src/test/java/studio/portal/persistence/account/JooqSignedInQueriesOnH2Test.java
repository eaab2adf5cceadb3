package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class JooqSignedInQueriesOnH2Test extends WhoIsSignedIn {
    JooqSignedInQueriesOnH2Test() {
        super(Vendor.H2);
    }
}
