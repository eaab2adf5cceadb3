package studio.portal.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every API token that has not been revoked. */
public interface ApiTokenRepository {
    /** The token itself is the right to find it. It may have expired. */
    Optional<ApiToken> findByToken(Actor actor, SecretHash token);

    /** Newest first. */
    List<ApiToken> ofPerson(Actor actor, PersonId person);

    void add(Actor actor, ApiToken token);

    void used(Actor actor, ApiTokenId id, Instant at);

    boolean revoke(Actor actor, PersonId person, ApiTokenId id);

    /** Revokes every token of a person. Returns which. */
    List<ApiTokenId> revokeAll(Actor actor, PersonId person);

    /** Removes those that had expired at a time. Returns how many. */
    int removeExpired(Actor actor, Instant at);

    /** Revokes the tokens of a person that act for a client. Returns which. */
    List<ApiTokenId> revokeActingFor(Actor actor, PersonId person, ClientId client);
}
