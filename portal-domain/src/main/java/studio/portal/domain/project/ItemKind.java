package studio.portal.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an item of a request asks for. */
public enum ItemKind {
    /** Words, perhaps many. */
    TEXT,
    FILES,
    /** One of several given answers. */
    CHOICE,
    /** A web address. */
    LINK;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ItemKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
