package studio.portal.persistence.account;

import studio.portal.domain.account.ClientRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqClientRepositoryOnPostgresTest extends AccountStore implements ClientRepositoryContract {
    JooqClientRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
