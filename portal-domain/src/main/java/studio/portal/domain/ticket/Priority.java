package studio.portal.domain.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How pressing a ticket is, from least to most. */
public enum Priority {
    LOW,
    MEDIUM,
    HIGH,
    URGENT;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Priority> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
