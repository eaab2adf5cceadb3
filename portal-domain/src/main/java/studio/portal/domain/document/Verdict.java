package studio.portal.domain.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an approver says of a version. */
public enum Verdict {
    APPROVE,
    REJECT;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
