package studio.portal.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an item of a request stands. */
public enum ItemStatus {
    /** Not answered yet; what the client has so far is theirs alone. */
    OPEN,
    /** Sent to the studio, which decides on it. */
    ANSWERED,
    /** For good. */
    ACCEPTED,
    /** The studio wants another answer, and said why. */
    RETURNED;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the client has something to do. */
    public boolean waitsOnClient() {
        return switch (this) {
            case OPEN, RETURNED -> true;
            case ANSWERED, ACCEPTED -> false;
        };
    }

    public static Optional<ItemStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
