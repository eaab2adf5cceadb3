package studio.portal.bootstrap.mail;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.portal.domain.account.Language;

/** The words of mails in one language. Places to fill in are named: {@code {by}}. */
final class MailWords {
    static final String BUNDLE = "studio.portal.bootstrap.mail.mail";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final ResourceBundle bundle;

    MailWords(Language language) {
        // The machine's own language must not shine through where a key is missing.
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @throws MissingResourceException if there is no such key */
    String text(String key, Map<String, String> places) {
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(match -> Matcher.quoteReplacement(places.getOrDefault(match.group(1), match.group())));
    }

    /** The first of these keys that has words. */
    String first(Map<String, String> places, String... keys) {
        for (var key : keys) {
            if (bundle.containsKey(key)) {
                return text(key, places);
            }
        }
        throw new MissingResourceException("None of " + String.join(", ", keys), BUNDLE, keys[0]);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
