package studio.portal.web.ticket;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.ticket.OfferedClients;

/**
 * For whom staff may open a ticket: first a client is chosen, then one of its members, so that the page stays short
 * however many clients there are.
 *
 * @param words by which the clients were found; empty where those are offered whose tickets changed last
 */
public record Requesters(OfferedClients offered, String words, Optional<ClientName> client, List<PersonName> members) {
    /** A member opens tickets for themselves. */
    static Requesters none() {
        return new Requesters(OfferedClients.none(), "", Optional.empty(), List.of());
    }

    /** Whether a client may have to be looked for. */
    public boolean searchable() {
        return !offered.all() || !words.isEmpty();
    }
}
