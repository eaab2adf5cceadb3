package studio.portal.domain.invoice;

import java.util.Locale;
import java.util.regex.Pattern;
import studio.portal.domain.RuleViolation;

/**
 * How the numbers of a series are written: letters, digits and {@code - / . _} with {@code {year}} and {@code {number}},
 * as in {@code INV-{year}-{number:4}}, where 4 is how many digits there are at least. Counting begins anew each year, so
 * the year is part of it.
 */
public record NumberFormat(String pattern) {
    public static final int LENGTH = 30;

    /** Of the numbers that are counted. */
    public static final int HIGHEST = 999_999_999;

    private static final Pattern NUMBER = Pattern.compile("\\{number(?::([1-9]))?}");
    private static final String YEAR = "{year}";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._-]*");

    /**
     * @throws RuleViolation {@code number-format} unless it has year and number once each and leaves the letters and
     *     digits that a {@link PaymentReference} has room for
     */
    public NumberFormat {
        pattern = pattern.strip();
        var rest = NUMBER.matcher(pattern).replaceFirst("").replaceFirst(Pattern.quote(YEAR), "");
        if (pattern.length() > LENGTH
                || !NUMBER.matcher(pattern).find()
                || !pattern.contains(YEAR)
                || !PLAIN.matcher(rest).matches()
                || !PaymentReference.holds(written(pattern, 9999, HIGHEST))) {
            throw new RuleViolation(
                    "number-format", "A format has {year} and {number} once each, letters, digits and - / . _");
        }
    }

    /** @param number 1 to 999,999,999 */
    public InvoiceNumber of(int year, long number) {
        if (number < 1 || number > HIGHEST) {
            throw new IllegalArgumentException("A number is 1 to " + HIGHEST);
        }
        return new InvoiceNumber(written(pattern, year, number));
    }

    /** Whether a number of the one could be taken for a number of the other. */
    boolean isLike(NumberFormat other) {
        return skeleton().equals(other.skeleton());
    }

    private String skeleton() {
        return NUMBER.matcher(pattern)
                .replaceFirst("0")
                .replace(YEAR, "0")
                .replaceAll("[0-9]+", "0")
                .toUpperCase(Locale.ROOT);
    }

    private static String written(String pattern, int year, long number) {
        var matcher = NUMBER.matcher(pattern);
        var digits = matcher.find() && matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : 1;
        var padded = String.format(Locale.ROOT, "%0" + digits + "d", number);
        return matcher.replaceFirst(padded).replace(YEAR, String.format(Locale.ROOT, "%04d", year));
    }
}
