package studio.portal.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies one deliverable of a milestone. */
public record DeliverableId(UUID value) {
    public DeliverableId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
