package studio.portal.web.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.ClientName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** The clients that staff can choose from where something is of one of them. */
public final class BilledClients {
    /** More clients nobody looks through. */
    private static final int MOST = 100;

    private final AccountQueries accounts;

    public BilledClients(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** By name; the chosen one in any case. None for members. */
    List<ClientName> offered(Actor actor, Optional<ClientId> chosen) {
        if (!actor.isStaff()) {
            return List.of();
        }
        var first = new PageRequest(Optional.empty(), Optional.empty(), MOST);
        var offered = new ArrayList<ClientName>();
        accounts.clients(actor, Optional.empty(), first).items().forEach(row -> offered.add(row.client()));
        chosen.filter(id -> offered.stream().noneMatch(client -> client.id().equals(id)))
                .flatMap(id -> find(actor, id))
                .ifPresent(offered::add);
        return offered;
    }

    /** A client that staff sees, or the actor's own. */
    Optional<ClientName> find(Actor actor, ClientId id) {
        return accounts.client(actor, id).map(client -> client.client());
    }
}
