package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies one refund or charge-back. */
public record ReversalId(UUID value) {
    public ReversalId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
