package studio.portal.domain.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose word it takes until a version is approved. A rejection by anybody ends a round in every mode. */
public enum ApprovalMode {
    /** Everybody's, in whatever order they come. */
    ALL,
    /** That of whoever comes first. */
    ANY,
    /** Everybody's, one after the other; who is later in order is asked when their turn has come. */
    IN_ORDER;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ApprovalMode> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
