package studio.portal.domain.file;

import java.util.Objects;
import java.util.UUID;

/** Identifies one uploaded file, and its bytes in the file store. */
public record UploadId(UUID value) {
    public UploadId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
