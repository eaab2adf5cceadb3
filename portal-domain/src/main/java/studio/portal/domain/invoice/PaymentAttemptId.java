package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies one attempt to pay online. */
public record PaymentAttemptId(UUID value) {
    public PaymentAttemptId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
