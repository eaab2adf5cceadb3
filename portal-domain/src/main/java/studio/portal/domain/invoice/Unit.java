package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what a studio counts its work, with the codes of UN/ECE Recommendation 20 (EN 16931, BT-130). */
public enum Unit {
    PIECE("C62"),
    HOUR("HUR"),
    DAY("DAY"),
    WEEK("WEE"),
    MONTH("MON"),
    YEAR("ANN"),
    LUMP_SUM("LS"),
    KILOMETRE("KMT"),
    PAGE("ZP");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** The code of UN/ECE Recommendation 20. */
    public String code() {
        return code;
    }

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Unit> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
