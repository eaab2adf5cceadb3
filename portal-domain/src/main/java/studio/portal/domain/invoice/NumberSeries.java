package studio.portal.domain.invoice;

import java.util.Locale;

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
}
