package studio.portal.domain.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an asking for approval ended without a verdict. */
public enum VoidReason {
    /** A newer version needs decisions of its own. */
    NEW_VERSION,
    /** The studio took the asking back. */
    WITHDRAWN,
    /** The version itself, or its document, was withdrawn. */
    VERSION_WITHDRAWN;

    /** The word in the database, the record of events and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VoidReason> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
