package studio.portal.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the client has to do about a milestone before it is done. */
public enum Ask {
    NOTHING,
    /** To look at it. Any member may answer, and the studio may go on without an answer. */
    REVIEW,
    /** To accept it. It is done by a recorded acceptance only, by somebody who may approve. */
    ACCEPT;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Ask> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
