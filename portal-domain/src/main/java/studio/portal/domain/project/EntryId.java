package studio.portal.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies one message or internal note in the thread of a project. */
public record EntryId(UUID value) {
    public EntryId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
