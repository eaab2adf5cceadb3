package studio.portal.domain.invoice;

import java.util.Locale;
import java.util.regex.Pattern;
import studio.portal.domain.RuleViolation;

/**
 * A VAT identifier with the letters of its country before it (EN 16931, BR-CO-09; Greece writes EL), held without blanks.
 * Whether it is registered is not asked of anybody.
 */
public record VatId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,13}");

    /** @throws RuleViolation {@code vat-id} */
    public VatId {
        value = value.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new RuleViolation("vat-id", "A VAT number begins with the two letters of its country");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
