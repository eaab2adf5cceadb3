package studio.portal.application.account;

import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.PersonRepository;

/** Staff add a company the studio works for. */
public final class AddClient {
    private final Transactions transactions;
    private final Validation validation;
    private final ClientRepository clients;
    private final PersonRepository people;
    private final Ids ids;
    private final Clock clock;

    public AddClient(
            Transactions transactions,
            Validation validation,
            ClientRepository clients,
            PersonRepository people,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.clients = clients;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    public ClientId handle(Actor actor, ClientCommand command) {
        validation.check(command);
        if (!AccountPolicy.mayManageClients(actor)) {
            throw new AccessDenied("Only the studio adds clients");
        }
        return transactions.write(actor, () -> {
            var id = new ClientId(ids.next());
            clients.add(actor, Client.add(id, command.details(actor, people), actor, clock.instant()));
            return id;
        });
    }
}
