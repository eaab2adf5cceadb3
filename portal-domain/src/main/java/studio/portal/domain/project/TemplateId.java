package studio.portal.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies one plan to begin projects with. */
public record TemplateId(UUID value) {
    public TemplateId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
