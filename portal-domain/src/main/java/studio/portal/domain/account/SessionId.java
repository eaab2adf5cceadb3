package studio.portal.domain.account;

import java.util.Objects;
import java.util.UUID;

/** Identifies one sign-in on one device. */
public record SessionId(UUID value) {
    public SessionId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
