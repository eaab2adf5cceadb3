package studio.portal.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client says about a milestone that was submitted. */
public enum Decision {
    ACCEPT,
    /** With words that say which. */
    CHANGES;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Decision> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
