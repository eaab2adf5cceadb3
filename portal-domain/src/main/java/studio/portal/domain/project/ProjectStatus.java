package studio.portal.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a project stands. */
public enum ProjectStatus {
    PLANNED,
    ACTIVE,
    /** The studio pauses; dates are not kept meanwhile. */
    ON_HOLD,
    /** For good. */
    COMPLETED,
    /** For good. */
    CANCELLED;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProjectStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
