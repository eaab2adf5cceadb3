package studio.portal.application.account;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.PersonRepository;

/** Staff change what is kept of a client. */
public final class ChangeClient {
    private final Transactions transactions;
    private final Validation validation;
    private final ClientRepository clients;
    private final PersonRepository people;
    private final Clock clock;

    public ChangeClient(
            Transactions transactions,
            Validation validation,
            ClientRepository clients,
            PersonRepository people,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.clients = clients;
        this.people = people;
        this.clock = clock;
    }

    /** @throws StaleVersion if the client is no longer at the expected version */
    public void handle(Actor actor, ClientId id, Optional<Long> expectedVersion, ClientCommand command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var client = clients.find(actor, id).orElseThrow(NotFound::new);
            if (!AccountPolicy.mayManageClients(actor)) {
                throw new AccessDenied("Only the studio changes clients");
            }
            Versions.expect(expectedVersion, client.version());
            client.change(command.details(actor, people, client.details().contact()), actor, clock.instant());
            clients.update(actor, client);
        });
    }
}
