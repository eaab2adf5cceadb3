package studio.portal.domain.account;

import java.util.Objects;
import java.util.UUID;

/** Identifies one attempt to sign in by a mailed code. */
public record SignInAttemptId(UUID value) {
    public SignInAttemptId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
