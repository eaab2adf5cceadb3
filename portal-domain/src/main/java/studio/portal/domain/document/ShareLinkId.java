package studio.portal.domain.document;

import java.util.Objects;
import java.util.UUID;

/** Identifies an address by which a version is had without signing in. Not the secret in it. */
public record ShareLinkId(UUID value) {
    public ShareLinkId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
