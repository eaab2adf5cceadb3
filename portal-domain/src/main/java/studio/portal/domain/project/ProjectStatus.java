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

    public boolean isClosed() {
        return switch (this) {
            case PLANNED, ACTIVE, ON_HOLD -> false;
            case COMPLETED, CANCELLED -> true;
        };
    }

    /** Whether its dates are kept, so that it can be late. */
    public boolean keepsDates() {
        return switch (this) {
            case PLANNED, ACTIVE -> true;
            case ON_HOLD, COMPLETED, CANCELLED -> false;
        };
    }

    /** What has begun is never planned again; only what has begun is completed. */
    public boolean mayBecome(ProjectStatus to) {
        return switch (this) {
            case PLANNED -> to == ACTIVE || to == ON_HOLD || to == CANCELLED;
            case ACTIVE -> to == ON_HOLD || to == COMPLETED || to == CANCELLED;
            case ON_HOLD -> to == ACTIVE || to == CANCELLED;
            case COMPLETED, CANCELLED -> false;
        };
    }

    public static Optional<ProjectStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
