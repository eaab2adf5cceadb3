package studio.portal.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a milestone stands. */
public enum MilestoneStatus {
    OPEN,
    /** The client has been asked, and has not answered. */
    SUBMITTED,
    DONE;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MilestoneStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
