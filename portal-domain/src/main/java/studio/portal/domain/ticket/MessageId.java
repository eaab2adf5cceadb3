package studio.portal.domain.ticket;

import java.util.Objects;
import java.util.UUID;

/** Identifies one message or internal note of a ticket. */
public record MessageId(UUID value) {
    public MessageId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
