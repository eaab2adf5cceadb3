package studio.portal.persistence.account;

import studio.portal.domain.account.PersonRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqPersonRepositoryOnH2Test extends AccountStore implements PersonRepositoryContract {
    JooqPersonRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
