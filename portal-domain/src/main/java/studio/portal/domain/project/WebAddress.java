package studio.portal.domain.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/** An absolute address that a browser opens without doing anything else: http or https, with a host, without a login. */
public record WebAddress(String value) {
    public static final int LENGTH = 2000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws RuleViolation {@code address} if it is none */
    public WebAddress {
        value = value.strip();
        if (!is(value)) {
            throw new RuleViolation("address", "An address begins with http:// or https:// and names a host");
        }
    }

    public static boolean is(String text) {
        if (text.isEmpty() || text.length() > LENGTH || !OneLine.is(text)) {
            return false;
        }
        try {
            var address = new URI(text);
            var scheme = address.getScheme();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
