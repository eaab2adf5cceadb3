package studio.portal.bootstrap.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import studio.portal.domain.account.EmailAddress;

/**
 * Whom mails come from.
 *
 * @param name empty: the studio's name as it is when a mail is sent
 */
public record Sender(Optional<String> name, EmailAddress address) {
    private static final Pattern NAMED = Pattern.compile("([^<>\\p{Cntrl}]*)<([^<>]+)>");

    public static Optional<Sender> parse(String text) {
        var match = NAMED.matcher(text.strip());
        if (!match.matches()) {
            return EmailAddress.parse(text).map(address -> new Sender(Optional.empty(), address));
        }
        var name = Optional.of(match.group(1).strip()).filter(found -> !found.isEmpty());
        return EmailAddress.parse(match.group(2)).map(address -> new Sender(name, address));
    }
}
