package studio.portal.domain.document;

import java.util.Objects;
import java.util.UUID;

/** Identifies one asking for approval. */
public record ApprovalRoundId(UUID value) {
    public ApprovalRoundId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
