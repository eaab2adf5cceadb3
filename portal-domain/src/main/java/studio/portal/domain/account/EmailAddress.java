package studio.portal.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.portal.domain.RuleViolation;

/**
 * An e-mail address as people sign in with it: trimmed and in lower case, at most {@value #LENGTH} characters (RFC 5321
 * 4.5.3.1.3 less the angle brackets), ASCII, without comments or quoting. Equal addresses are one account.
 */
public record EmailAddress(String value) {
    public static final int LENGTH = 254;

    private static final int LOCAL_PART_LENGTH = 64;
    // Matched before case is folded: some letters outside ASCII become ASCII ones in lower case.
    private static final Pattern ADDRESS = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?",
            Pattern.CASE_INSENSITIVE);

    /** @throws RuleViolation {@code email-invalid} */
    public EmailAddress {
        value = value.strip();
        if (!wellFormed(value)) {
            throw new RuleViolation("email-invalid", "Not an e-mail address");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** The address, or empty where the text is none. */
    public static Optional<EmailAddress> parse(String text) {
        return wellFormed(text.strip()) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    private static boolean wellFormed(String value) {
        return value.length() <= LENGTH
                && value.indexOf('@') <= LOCAL_PART_LENGTH
                && ADDRESS.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
