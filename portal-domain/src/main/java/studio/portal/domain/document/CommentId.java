package studio.portal.domain.document;

import java.util.Objects;
import java.util.UUID;

/** Identifies one comment on a version. */
public record CommentId(UUID value) {
    public CommentId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
