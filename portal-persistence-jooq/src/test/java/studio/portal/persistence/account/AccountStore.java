package studio.portal.persistence.account;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** The stores of the account area that no other test needs. */
abstract class AccountStore extends JooqStore {
    AccountStore(Vendor vendor) {
        super(vendor);
    }

    public JooqInvitationRepository invitations() {
        return new JooqInvitationRepository(database());
    }

    public JooqSessionRepository sessions() {
        return new JooqSessionRepository(database());
    }

    public JooqApiTokenRepository apiTokens() {
        return new JooqApiTokenRepository(database());
    }

    public JooqSignInRepository signIns() {
        return new JooqSignInRepository(database());
    }
}
