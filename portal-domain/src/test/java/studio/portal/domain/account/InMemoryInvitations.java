package studio.portal.domain.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.RuleViolation;

/** Invitations in a map. For one thread. */
public final class InMemoryInvitations implements InvitationRepository {
    private final Map<InvitationId, Invitation> invitations = new LinkedHashMap<>();

    @Override
    public Optional<Invitation> find(Actor actor, InvitationId id) {
        return Optional.ofNullable(invitations.get(id)).filter(invitation -> isVisible(actor, invitation));
    }

    @Override
    public Optional<Invitation> lockByToken(Actor actor, SecretHash token) {
        return findByToken(actor, token);
    }

    @Override
    public Optional<Invitation> findByToken(Actor actor, SecretHash token) {
        return invitations.values().stream()
                .filter(invitation -> invitation.token().matches(token))
                .findFirst();
    }

    @Override
    public Optional<Invitation> lock(Actor actor, InvitationId id) {
        return find(actor, id);
    }

    @Override
    public List<Invitation> lockPending(Actor actor, EmailAddress email, Optional<ClientId> client) {
        return invitations.values().stream()
                .filter(invitation -> invitation.email().equals(email)
                        && invitation.client().equals(client)
                        && isPending(invitation)
                        && isVisible(actor, invitation))
                .toList();
    }

    @Override
    public List<Invitation> findPending(Actor actor, EmailAddress email) {
        return invitations.values().stream()
                .filter(invitation ->
                        invitation.email().equals(email) && isPending(invitation) && isVisible(actor, invitation))
                .toList();
    }

    private static boolean isPending(Invitation invitation) {
        return invitation.acceptedAt().isEmpty() && invitation.revokedAt().isEmpty();
    }

    @Override
    public void forget(Actor actor, EmailAddress address, EmailAddress replacement) {
        invitations.replaceAll((id, one) -> one.email().equals(address)
                ? new Invitation(
                        one.id(),
                        replacement,
                        Invitation.FORGOTTEN,
                        one.client(),
                        one.permissions(),
                        one.admin(),
                        one.token(),
                        one.invitedBy(),
                        one.invitedAt(),
                        one.acceptedAt(),
                        one.revokedAt())
                : one);
    }

    @Override
    public int removeOverBefore(Actor actor, Instant time) {
        var before = invitations.size();
        invitations.values().removeIf(one -> one.invitedAt().isBefore(time) && !one.isOpen(time));
        return before - invitations.size();
    }

    @Override
    public void add(Actor actor, Invitation invitation) {
        invitations.put(invitation.id(), invitation);
    }

    @Override
    public void update(Actor actor, Invitation invitation) {
        if (!isPending(invitations.get(invitation.id()))) {
            throw new RuleViolation("invitation-over", "The invitation was used or withdrawn meanwhile");
        }
        invitations.replace(invitation.id(), invitation);
    }

    private static boolean isVisible(Actor actor, Invitation invitation) {
        return actor.isStaff()
                || actor instanceof Actor.System
                || invitation
                        .client()
                        .filter(client -> InMemoryClients.isVisible(actor, client))
                        .isPresent();
    }
}
