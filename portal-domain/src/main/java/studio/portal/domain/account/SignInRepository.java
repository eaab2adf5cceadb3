package studio.portal.domain.account;

import java.time.Instant;
import java.util.Optional;

/** Mailed codes, password resets and the memory of failed tries. The secrets themselves are the right to find them. */
public interface SignInRepository {
    /** Locked until the transaction ends, so that no try is counted twice or not at all. */
    Optional<SignInAttempt> lockAttempt(Actor actor, SignInAttemptId id);

    Optional<SignInAttempt> findAttempt(Actor actor, SignInAttemptId id);

    void add(Actor actor, SignInAttempt attempt);

    void update(Actor actor, SignInAttempt attempt);

    /** Comes after any lock on the person, whose links end while they are held. */
    Optional<PasswordReset> lockReset(Actor actor, SecretHash token);

    Optional<PasswordReset> findReset(Actor actor, SecretHash token);

    Optional<PasswordReset> findReset(Actor actor, PasswordResetId id);

    void add(Actor actor, PasswordReset reset);

    void update(Actor actor, PasswordReset reset);

    /** Ends every open code and reset of a person whose credential changed or who was disabled. */
    void endOpen(Actor actor, PersonId person, Instant at);

    /** Locked until the transaction ends, so that tries at once are counted one after the other; never absent. */
    SignInThrottle throttle(Actor actor, String key);

    void save(Actor actor, SignInThrottle throttle);

    /** Replaces an address in every attempt, for somebody who is to be forgotten. */
    void forget(Actor actor, EmailAddress address, EmailAddress replacement);

    int removeExpired(Actor actor, Instant at);
}
