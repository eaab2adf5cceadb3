package studio.portal.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies what a client once decided about a milestone. */
public record DecisionId(UUID value) {
    public DecisionId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
