package studio.portal.persistence.account;

import studio.portal.domain.account.ApiTokenRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqApiTokenRepositoryOnH2Test extends AccountStore implements ApiTokenRepositoryContract {
    JooqApiTokenRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
