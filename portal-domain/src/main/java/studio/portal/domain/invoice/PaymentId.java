package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies one payment. */
public record PaymentId(UUID value) {
    public PaymentId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
