package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class JooqAccountQueriesOnH2Test extends ReadingAccounts {
    JooqAccountQueriesOnH2Test() {
        super(Vendor.H2);
    }
}
