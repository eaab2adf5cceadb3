package studio.portal.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies one request to a client. */
public record RequestId(UUID value) {
    public RequestId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
