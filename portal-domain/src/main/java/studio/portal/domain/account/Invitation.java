package studio.portal.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.RuleViolation;

/**
 * Somebody asked to join, as staff or as a member of one client. The mailed token is not kept, only its hash; opening
 * the link changes nothing, accepting uses it up.
 *
 * @param client empty for an invitation to the studio
 * @param permissions what a member will be granted; empty for staff
 * @param admin whether staff join as admin
 */
public record Invitation(
        InvitationId id,
        EmailAddress email,
        String name,
        Optional<ClientId> client,
        Set<Permission> permissions,
        boolean admin,
        SecretHash token,
        ActorReference invitedBy,
        Instant invitedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> revokedAt) {
    public static final Duration VALID_FOR = Duration.ofDays(14);

    /** What is left of the name of somebody who was forgotten. */
    public static final String FORGOTTEN = "—";

    /** @throws RuleViolation {@code person-name} */
    public Invitation {
        name = Profile.named(name).name();
        permissions = Set.copyOf(permissions);
    }

    public Instant expiresAt() {
        return invitedAt.plus(VALID_FOR);
    }

    public boolean isOpen(Instant at) {
        return acceptedAt.isEmpty() && revokedAt.isEmpty() && at.isBefore(expiresAt());
    }

    /** @throws RuleViolation {@code invitation-over} if it was used, revoked or has expired */
    public Invitation accept(Instant at) {
        mustBeOpen(at);
        return new Invitation(
                id, email, name, client, permissions, admin, token, invitedBy, invitedAt, Optional.of(at), revokedAt);
    }

    /** @throws RuleViolation {@code invitation-over} */
    public Invitation revoke(Instant at) {
        mustBeOpen(at);
        return new Invitation(
                id, email, name, client, permissions, admin, token, invitedBy, invitedAt, acceptedAt, Optional.of(at));
    }

    private void mustBeOpen(Instant at) {
        if (!isOpen(at)) {
            throw new RuleViolation("invitation-over", "The invitation was used, withdrawn or has expired");
        }
    }
}
