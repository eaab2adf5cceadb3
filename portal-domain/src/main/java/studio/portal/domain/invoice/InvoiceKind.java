package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an invoice is for; EN 16931 has the credit note among the invoices too (BT-3, UNTDID 1001), so its rules and
 * papers are the same.
 */
public enum InvoiceKind {
    INVOICE("380"),
    /** Asked for before the work is done. */
    DEPOSIT("386"),
    /** Of all the work, less the deposits that were paid. */
    FINAL("380"),
    /** Takes back what an invoice has asked for, in whole or in part; its amounts are positive. */
    CREDIT_NOTE("381");

    private final String code;

    InvoiceKind(String code) {
        this.code = code;
    }

    /** The code of UNTDID 1001. */
    public String code() {
        return code;
    }

    public NumberSeries series() {
        return switch (this) {
            case INVOICE, DEPOSIT, FINAL -> NumberSeries.INVOICE;
            case CREDIT_NOTE -> NumberSeries.CREDIT_NOTE;
        };
    }

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InvoiceKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
