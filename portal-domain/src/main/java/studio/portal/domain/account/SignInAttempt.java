package studio.portal.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody asked for a sign-in code. Made for every address, known or not, so that nothing tells them apart; the code
 * goes by mail to a known one and is bound to the browser that asked, so a stranger cannot use up another's tries.
 *
 * @param email of the person; for nobody, one that stands for any
 * @param person empty for an address without an active account
 * @param continueTo the local path to open after signing in
 */
public record SignInAttempt(
        SignInAttemptId id,
        EmailAddress email,
        Optional<PersonId> person,
        SecretHash code,
        int triesLeft,
        Instant startedAt,
        Optional<Instant> usedAt,
        String continueTo) {
    public static final int CODE_LENGTH = 6;
    public static final int TRIES = 5;
    public static final Duration VALID_FOR = Duration.ofMinutes(15);

    public boolean isOpen(Instant at) {
        return usedAt.isEmpty() && triesLeft > 0 && at.isBefore(startedAt.plus(VALID_FOR));
    }

    /** Whether the typed code is the mailed one; only ever true for an open attempt of a known person. */
    public boolean isRight(String typed, Instant at) {
        return isOpen(at) && person.isPresent() && code.matches(SecretHash.ofCode(id, typed));
    }

    public SignInAttempt tried() {
        return new SignInAttempt(id, email, person, code, triesLeft - 1, startedAt, usedAt, continueTo);
    }

    public SignInAttempt used(Instant at) {
        return new SignInAttempt(id, email, person, code, triesLeft, startedAt, Optional.of(at), continueTo);
    }
}
