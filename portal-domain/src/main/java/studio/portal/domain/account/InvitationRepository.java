package studio.portal.domain.account;

import java.util.Optional;

/** Every invitation there was. */
public interface InvitationRepository {
    Optional<Invitation> find(Actor actor, InvitationId id);

    /** By the token's hash, whoever asks: the token is the right. The row stays locked until the transaction ends. */
    Optional<Invitation> lockByToken(Actor actor, SecretHash token);

    /** The invitation to this address for the same place that is still neither accepted nor revoked. */
    Optional<Invitation> findPending(Actor actor, EmailAddress email, Optional<ClientId> client);

    void add(Actor actor, Invitation invitation);

    void update(Actor actor, Invitation invitation);
}
