package studio.portal.domain.ticket;

import java.util.Objects;
import java.util.UUID;

/** Identifies one ticket. People see its {@link TicketNumber}. */
public record TicketId(UUID value) {
    public TicketId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
