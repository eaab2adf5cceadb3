package studio.portal.persistence.account;

import studio.portal.domain.account.SignInRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqSignInRepositoryOnPostgresTest extends AccountStore implements SignInRepositoryContract {
    JooqSignInRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
