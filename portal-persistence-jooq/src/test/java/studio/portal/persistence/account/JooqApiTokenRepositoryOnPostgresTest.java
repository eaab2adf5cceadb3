package studio.portal.persistence.account;

import studio.portal.domain.account.ApiTokenRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqApiTokenRepositoryOnPostgresTest extends AccountStore implements ApiTokenRepositoryContract {
    JooqApiTokenRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
