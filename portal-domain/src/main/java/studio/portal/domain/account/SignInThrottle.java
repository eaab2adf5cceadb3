package studio.portal.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * Slows down guessing by a delay that doubles with every failure. It is kept per pair of account and network address,
 * and per network address alone: a stranger elsewhere can thus never lock anybody out.
 *
 * @param key what is slowed down
 * @param failures in a row, none older than {@link #FORGOTTEN_AFTER} before the next
 */
public record SignInThrottle(String key, int failures, Instant lastFailureAt) {
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /** Many share an address (an office, a mobile network): whoever guesses there must not keep the others out. */
    public static final Duration LONGEST_DELAY_OF_ADDRESS = Duration.ofSeconds(5);

    /** Of codes and links asked for: enough that nobody's mailbox is flooded, too short to keep its owner out. */
    public static final Duration LONGEST_DELAY_OF_ASKING = Duration.ofMinutes(1);

    public static SignInThrottle unused(String key) {
        return new SignInThrottle(key, 0, Instant.EPOCH);
    }

    /**
     * When the next try is allowed: at once for the first failures, then 1, 2, 4 … seconds after the last one.
     *
     * @param longest at which the delay stops to grow
     */
    public Instant allowedAt(int freeFailures, Duration longest) {
        if (failures < freeFailures) {
            return Instant.EPOCH;
        }
        var doublings = Math.min(failures - freeFailures, 20);
        var delay = Duration.ofSeconds(1L << doublings);
        return lastFailureAt.plus(delay.compareTo(longest) < 0 ? delay : longest);
    }

    public SignInThrottle failed(Instant at) {
        var counted = lastFailureAt.plus(FORGOTTEN_AFTER).isBefore(at) ? 0 : failures;
        return new SignInThrottle(key, counted + 1, at);
    }

    /** One try that was counted before it was known to be right. */
    public SignInThrottle takenBack() {
        return new SignInThrottle(key, Math.max(0, failures - 1), lastFailureAt);
    }

    public SignInThrottle succeeded() {
        return new SignInThrottle(key, 0, lastFailureAt);
    }
}
