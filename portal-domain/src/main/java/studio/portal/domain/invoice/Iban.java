package studio.portal.domain.invoice;

import java.util.Locale;
import java.util.regex.Pattern;
import studio.portal.domain.RuleViolation;

/** The number of a bank account (ISO 13616), held without blanks. */
public record Iban(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    /** @throws RuleViolation {@code iban} if the shape or the check digits are wrong */
    public Iban {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches() || Mod97.remainder(value) != Mod97.RIGHT) {
            throw new RuleViolation("iban", "The IBAN's check digits do not fit: there is a slip in it");
        }
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
