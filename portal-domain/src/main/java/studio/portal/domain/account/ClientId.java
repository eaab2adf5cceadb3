package studio.portal.domain.account;

import java.util.Objects;
import java.util.UUID;

/** Identifies one client of the studio. */
public record ClientId(UUID value) {
    public ClientId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
