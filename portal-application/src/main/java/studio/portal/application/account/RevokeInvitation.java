package studio.portal.application.account;

import java.time.Clock;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.InvitationRepository;

/** Whoever may invite to a place takes an invitation to it back. */
public final class RevokeInvitation {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Withdrawal withdrawal;
    private final Clock clock;

    public RevokeInvitation(Transactions transactions, InvitationRepository invitations, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.withdrawal = new Withdrawal(invitations, log);
        this.clock = clock;
    }

    /** @throws NotFound if there is none the actor may manage */
    public void handle(Actor actor, InvitationId id) {
        transactions.run(actor, () -> {
            var invitation = invitations
                    .lock(actor, id)
                    .filter(found -> found.client()
                            .map(client -> AccountPolicy.mayManageMembers(actor, client))
                            .orElseGet(() -> AccountPolicy.mayManageStaff(actor)))
                    .orElseThrow(NotFound::new);
            var at = clock.instant();
            withdrawal.of(actor, invitation, at);
        });
    }
}
