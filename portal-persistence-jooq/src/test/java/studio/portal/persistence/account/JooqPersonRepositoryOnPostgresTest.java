package studio.portal.persistence.account;

import studio.portal.domain.account.PersonRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqPersonRepositoryOnPostgresTest extends AccountStore implements PersonRepositoryContract {
    JooqPersonRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
