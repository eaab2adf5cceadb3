package studio.portal.application.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import studio.portal.application.EventLog;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationRepository;

/** Takes invitations back, each with its own line in the record. Part of the caller's transaction. */
final class Withdrawal {
    private final InvitationRepository invitations;
    private final EventLog log;

    Withdrawal(InvitationRepository invitations, EventLog log) {
        this.invitations = invitations;
        this.log = log;
    }

    /** Those of them that are open; what has expired is over already. */
    void of(Actor actor, List<Invitation> pending, Instant at) {
        pending.stream().filter(invitation -> invitation.isOpen(at)).forEach(open -> of(actor, open, at));
    }

    /** @throws RuleViolation {@code invitation-over} if it is not open */
    void of(Actor actor, Invitation invitation, Instant at) {
        invitations.update(actor, invitation.revoke(at));
        log.append(
                actor,
                List.of(new AccountEvent(
                        EventType.INVITATION_REVOKED,
                        invitation.id().value(),
                        invitation.client(),
                        actor.reference(),
                        at,
                        Map.of())));
    }
}
