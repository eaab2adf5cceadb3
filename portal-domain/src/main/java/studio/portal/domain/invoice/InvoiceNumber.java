package studio.portal.domain.invoice;

import studio.portal.domain.OneLine;

/**
 * What people and tax offices call an invoice, such as INV-2026-0042: given once, when it is issued, by a {@link
 * NumberFormat} (EN 16931, BT-1).
 */
public record InvoiceNumber(String value) {
    public static final int LENGTH = 40;

    public InvoiceNumber {
        if (!OneLine.is(value) || value.length() > LENGTH) {
            throw new IllegalArgumentException("An invoice number is one line of at most " + LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
