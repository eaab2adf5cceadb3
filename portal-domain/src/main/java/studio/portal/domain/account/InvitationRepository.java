package studio.portal.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.RuleViolation;

/** Every invitation there was. */
public interface InvitationRepository {
    Optional<Invitation> find(Actor actor, InvitationId id);

    /**
     * As {@link #find}; until the transaction ends nobody else accepts or withdraws it, or invites to the same place. The
     * place is locked first, so this comes before any lock on a person or a ticket.
     */
    Optional<Invitation> lock(Actor actor, InvitationId id);

    /** As {@link #find}, by the token's hash, whoever asks: the token is the right. */
    Optional<Invitation> findByToken(Actor actor, SecretHash token);

    /** As {@link #lock}, by the token's hash, whoever asks: the token is the right. */
    Optional<Invitation> lockByToken(Actor actor, SecretHash token);

    /**
     * The invitations to this address for the same place that are neither accepted nor revoked, expired ones too. The
     * place is locked as in {@link #lock}, also where there are none.
     */
    List<Invitation> lockPending(Actor actor, EmailAddress email, Optional<ClientId> client);

    /** The invitations to this address for any place that are neither accepted nor revoked, expired ones too. */
    List<Invitation> findPending(Actor actor, EmailAddress email);

    void add(Actor actor, Invitation invitation);

    /** Replaces an address, and the names that stand with it, in every invitation, for somebody who is to be forgotten. */
    void forget(Actor actor, EmailAddress address, EmailAddress replacement);

    /** Removes those made before a time that can no longer be accepted. Returns how many. */
    int removeOverBefore(Actor actor, Instant time);

    /** @throws RuleViolation {@code invitation-over} if it has been accepted or revoked since it was found */
    void update(Actor actor, Invitation invitation);
}
