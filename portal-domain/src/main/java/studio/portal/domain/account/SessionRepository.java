package studio.portal.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every sign-in that has not ended. */
public interface SessionRepository {
    /** The session with this token, whoever asks: the token is the right. It may have expired. */
    Optional<Session> findByToken(Actor actor, SecretHash token);

    /** The actor's own, newest first. */
    List<Session> ofPerson(Actor actor, PersonId person);

    void add(Actor actor, Session session);

    void seen(Actor actor, SessionId id, Instant at);

    void actFor(Actor actor, SessionId id, ClientId client);

    /** Ends one session of this person; one of somebody else, or none, is left as it is. */
    boolean end(Actor actor, PersonId person, SessionId id);

    /** Ends all sessions of a person but the one named. */
    int endAll(Actor actor, PersonId person, Optional<SessionId> except);

    /** Ends the sessions in which a person acts for a client. Returns how many. */
    int endActingFor(Actor actor, PersonId person, ClientId client);

    int removeExpired(Actor actor, Instant at);
}
