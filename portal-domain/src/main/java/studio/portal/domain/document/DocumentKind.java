package studio.portal.domain.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document is. */
public enum DocumentKind {
    CONTRACT,
    AGREEMENT,
    BRIEF,
    DELIVERABLE,
    ASSET,
    OTHER;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
