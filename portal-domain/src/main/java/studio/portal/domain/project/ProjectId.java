package studio.portal.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies one project. People see its {@link ProjectNumber} once it is published. */
public record ProjectId(UUID value) {
    public ProjectId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
