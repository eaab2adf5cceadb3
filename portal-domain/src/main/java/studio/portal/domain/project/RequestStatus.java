package studio.portal.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a request to a client stands. */
public enum RequestStatus {
    /** The studio's alone, which still puts it together. */
    DRAFT,
    SENT,
    /** Every item was accepted. For good. */
    SETTLED,
    /** The studio needs it no longer. For good. */
    WITHDRAWN;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can still come to something. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, SENT -> true;
            case SETTLED, WITHDRAWN -> false;
        };
    }

    public static Optional<RequestStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
