package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class JooqApiTokenRepositoryOnPostgresTest extends ApiTokensInRows {
    JooqApiTokenRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
