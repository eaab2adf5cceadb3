package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies one saved way to pay. */
public record PaymentMethodId(UUID value) {
    public PaymentMethodId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
