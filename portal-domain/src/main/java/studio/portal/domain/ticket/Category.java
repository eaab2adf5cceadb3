package studio.portal.domain.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a ticket is about. */
public enum Category {
    TECHNICAL,
    BILLING,
    GENERAL,
    PROJECT,
    BUG;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Category> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
