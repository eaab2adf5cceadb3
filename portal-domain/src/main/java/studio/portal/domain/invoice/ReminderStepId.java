package studio.portal.domain.invoice;

import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link ReminderStep}, whatever becomes of its day and its words. */
public record ReminderStepId(UUID value) {
    public ReminderStepId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
