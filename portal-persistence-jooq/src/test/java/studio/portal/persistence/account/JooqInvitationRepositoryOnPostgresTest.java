package studio.portal.persistence.account;

import studio.portal.domain.account.InvitationRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqInvitationRepositoryOnPostgresTest extends AccountStore implements InvitationRepositoryContract {
    JooqInvitationRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
