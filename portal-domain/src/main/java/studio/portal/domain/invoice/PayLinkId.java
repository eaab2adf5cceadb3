package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies an address by which one invoice is seen and paid without signing in. Not the secret in it. */
public record PayLinkId(UUID value) {
    public PayLinkId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
