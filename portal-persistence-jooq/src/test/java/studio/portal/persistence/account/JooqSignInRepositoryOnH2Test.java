package studio.portal.persistence.account;

import studio.portal.domain.account.SignInRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqSignInRepositoryOnH2Test extends AccountStore implements SignInRepositoryContract {
    JooqSignInRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
