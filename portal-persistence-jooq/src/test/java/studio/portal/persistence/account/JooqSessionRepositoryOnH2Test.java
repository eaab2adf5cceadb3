package studio.portal.persistence.account;

import studio.portal.domain.account.SessionRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqSessionRepositoryOnH2Test extends AccountStore implements SessionRepositoryContract {
    JooqSessionRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
