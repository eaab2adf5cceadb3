package studio.portal.persistence.account;

import studio.portal.domain.account.InvitationRepositoryContract;
import studio.portal.persistence.Vendor;

final class JooqInvitationRepositoryOnH2Test extends AccountStore implements InvitationRepositoryContract {
    JooqInvitationRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
