package studio.portal.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies one milestone. */
public record MilestoneId(UUID value) {
    public MilestoneId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
