package studio.portal.domain.account;

import java.util.Objects;
import java.util.UUID;

/** Identifies one request to set a new password. */
public record PasswordResetId(UUID value) {
    public PasswordResetId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
