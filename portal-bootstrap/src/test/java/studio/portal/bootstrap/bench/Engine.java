package studio.portal.bootstrap.bench;

import java.util.Locale;

/** Which database is measured. */
enum Engine {
    H2,
    POSTGRESQL;

    /** As it is written in the table. */
    @Override
    public String toString() {
        return this == H2 ? "H2" : "PostgreSQL";
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Engine ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
