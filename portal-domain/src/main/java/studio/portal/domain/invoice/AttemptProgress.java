package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an attempt to pay online has come, as far as the portal knows. */
public enum AttemptProgress {
    /** Written down; the provider's page may be open. */
    STARTED,
    /** The provider did not answer, or is still waiting for the money itself: it is asked again, and nothing is charged. */
    UNKNOWN,
    SUCCEEDED,
    FAILED,
    /** The payer turned back, or the page is closed; nobody can pay by it any more. */
    EXPIRED;

    /** Whether nothing more comes of it by itself. */
    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == EXPIRED;
    }

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AttemptProgress> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
