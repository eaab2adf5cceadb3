package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted on its own: each series has its own numbers, without hole and without duplicate. */
public enum NumberSeries {
    /** Invoices, deposit and final ones among them. */
    INVOICE,
    CREDIT_NOTE,
    OFFER;

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NumberSeries> ofWord(String word) {
        return Arrays.stream(values())
                .filter(series -> series.word().equals(word))
                .findFirst();
    }
}
