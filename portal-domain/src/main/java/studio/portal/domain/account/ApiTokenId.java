package studio.portal.domain.account;

import java.util.Objects;
import java.util.UUID;

/** Identifies one API token. */
public record ApiTokenId(UUID value) {
    public ApiTokenId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
