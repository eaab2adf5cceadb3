package studio.portal.domain.document;

import java.util.Objects;
import java.util.UUID;

/** Identifies one document. */
public record DocumentId(UUID value) {
    public DocumentId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
