package studio.portal.domain.invoice;

import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * Where a firm is (EN 16931, BG-5 and BG-8).
 *
 * @param street with the number of the house, or a post box
 * @param addition a second line, such as a floor
 */
public record PostalAddress(
        String street, Optional<String> addition, String postcode, String city, CountryCode country) {
    public static final int LINE_LENGTH = 120;
    public static final int POSTCODE_LENGTH = 16;

    /** @throws RuleViolation {@code postal-address} */
    public PostalAddress {
        street = line(street, LINE_LENGTH);
        addition = addition.map(String::strip).filter(text -> !text.isEmpty()).map(text -> line(text, LINE_LENGTH));
        postcode = line(postcode, POSTCODE_LENGTH);
        city = line(city, LINE_LENGTH);
    }

    private static String line(String text, int length) {
        var line = text.strip();
        if (!OneLine.is(line) || line.length() > length) {
            throw new RuleViolation(
                    "postal-address", "An address has a street, a postcode and a city, in one line each");
        }
        return line;
    }
}
