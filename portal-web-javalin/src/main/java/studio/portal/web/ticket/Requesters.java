package studio.portal.web.ticket;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;

/**
 * For whom staff may open a ticket: first a client is chosen, then one of its members, so that the page stays short
 * however many clients there are.
 */
public record Requesters(List<ClientName> clients, Optional<ClientName> client, List<PersonName> members) {
    /** A member opens tickets for themselves. */
    static Requesters none() {
        return new Requesters(List.of(), Optional.empty(), List.of());
    }
}
