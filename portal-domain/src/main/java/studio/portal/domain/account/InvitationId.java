package studio.portal.domain.account;

import java.util.Objects;
import java.util.UUID;

/** Identifies one invitation. */
public record InvitationId(UUID value) {
    public InvitationId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
