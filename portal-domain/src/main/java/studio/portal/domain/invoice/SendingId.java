package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies one time an invoice was sent. */
public record SendingId(UUID value) {
    public SendingId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
