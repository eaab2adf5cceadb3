package studio.portal.bootstrap.bench;

import java.util.Locale;

/** Which database is measured. */
enum Engine {
    H2,
    POSTGRESQL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Engine ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
