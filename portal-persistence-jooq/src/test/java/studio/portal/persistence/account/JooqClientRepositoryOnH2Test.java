package studio.portal.persistence.account;

import studio.portal.domain.account.ClientRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqClientRepositoryOnH2Test extends AccountStore implements ClientRepositoryContract {
    JooqClientRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
