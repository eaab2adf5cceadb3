package studio.portal.domain.project;

import java.util.regex.Pattern;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/** An absolute address that a browser opens without doing anything else: http or https, with a host, without a login. */
public record WebAddress(String value) {
    public static final int LENGTH = 2000;

    /** No login before the host, and nothing that a browser would read in another way than we do. */
    private static final Pattern WEB = Pattern.compile(
            "(?i)https?://[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?(:[0-9]{1,5})?([/?#][^\\s\"<>\\\\^`{|}]*)?");

    /** @throws RuleViolation {@code address} if it is none */
    public WebAddress {
        value = value.strip();
        if (!is(value)) {
            throw new RuleViolation("address", "An address begins with http:// or https:// and names a host");
        }
    }

    public static boolean is(String text) {
        return text.length() <= LENGTH && OneLine.is(text) && WEB.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
