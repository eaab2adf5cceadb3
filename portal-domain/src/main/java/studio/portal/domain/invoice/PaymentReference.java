package studio.portal.domain.invoice;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a payer quotes, so that the payment is found again: a creditor reference by ISO 11649, such as RF18INV20260042,
 * whose check digits catch a slip of the pen.
 */
public record PaymentReference(String value) {
    private static final int ROOM = 21;
    private static final Pattern REFERENCE = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");

    public PaymentReference {
        if (!REFERENCE.matcher(value).matches() || Mod97.remainder(value) != Mod97.RIGHT) {
            throw new IllegalArgumentException("No creditor reference of ISO 11649");
        }
    }

    /** The letters and digits of the invoice's number, behind their check digits. */
    public static PaymentReference of(InvoiceNumber number) {
        var plain = plain(number.value());
        return new PaymentReference(String.format(Locale.ROOT, "RF%02d%s", Mod97.checkDigits("RF", plain), plain));
    }

    /** Whether a number leaves something for a reference to hold, and not more than it can. */
    static boolean holds(String number) {
        var length = plain(number).length();
        return length >= 1 && length <= ROOM;
    }

    private static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }
}
