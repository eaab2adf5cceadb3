package studio.portal.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A person may set a new password by a mailed or printed link, once. */
public record PasswordReset(
        PasswordResetId id, PersonId person, SecretHash token, Instant startedAt, Optional<Instant> usedAt) {
    public static final Duration VALID_FOR = Duration.ofHours(2);

    public boolean isOpen(Instant at) {
        return usedAt.isEmpty() && at.isBefore(startedAt.plus(VALID_FOR));
    }

    public PasswordReset used(Instant at) {
        return new PasswordReset(id, person, token, startedAt, Optional.of(at));
    }
}
