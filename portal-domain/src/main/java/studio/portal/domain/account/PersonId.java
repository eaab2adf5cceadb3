package studio.portal.domain.account;

import java.util.Objects;
import java.util.UUID;

/** Identifies one person, staff or member. */
public record PersonId(UUID value) {
    public PersonId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
