package studio.portal.domain.invoice;

import java.math.BigInteger;

/** The check of ISO 7064, MOD 97-10, by which IBANs and creditor references catch a slip of the pen. */
final class Mod97 {
    /** What is left of whatever carries the right check digits. */
    static final int RIGHT = 1;

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Mod97() {}

    /** @param text capital letters, which count from 10, and digits; at least four, of which the first four go to the end */
    static int remainder(String text) {
        var digits = new StringBuilder();
        (text.substring(4) + text.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }

    /** The two digits that make what begins with such two letters and goes on with such a text right. */
    static int checkDigits(String letters, String text) {
        return 98 - remainder(letters + "00" + text);
    }
}
