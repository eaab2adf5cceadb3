package studio.portal.application.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Theme;

/**
 * Everything a page needs to know of whoever looks at it, read in one statement per request.
 *
 * @param language as it is to be shown: the person's, else the client's, else the studio's
 * @param zone the person's, else the studio's
 * @param client whom a member acts for; empty for staff
 * @param otherClients whom they could switch to
 */
public record SignedIn(
        Actor actor,
        PersonName person,
        EmailAddress email,
        Language language,
        ZoneId zone,
        Theme theme,
        Optional<ClientName> client,
        List<ClientName> otherClients) {
    public SignedIn {
        otherClients = List.copyOf(otherClients);
    }
}
