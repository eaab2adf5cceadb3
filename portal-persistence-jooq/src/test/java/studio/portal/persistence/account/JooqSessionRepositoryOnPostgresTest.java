package studio.portal.persistence.account;

import studio.portal.domain.account.SessionRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqSessionRepositoryOnPostgresTest extends AccountStore implements SessionRepositoryContract {
    JooqSessionRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
