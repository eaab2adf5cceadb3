package studio.portal.application.account;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.TicketRepository;

/**
 * Staff, or a member who manages colleagues, takes somebody out of a client. They take part in its tickets no longer, and
 * what they asked for stays with those who manage the client's members.
 */
public final class RemoveMember {
    private final Transactions transactions;
    private final PersonRepository people;
    private final HandOver handOver;
    private final AccessEnding access;
    private final Clock clock;

    public RemoveMember(
            Transactions transactions,
            PersonRepository people,
            TicketRepository tickets,
            AccessEnding access,
            EventLog log,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.handOver = new HandOver(people, tickets, log);
        this.access = access;
        this.clock = clock;
    }

    /** As {@link #handle(Actor, PersonId, ClientId, Optional)}, at whatever version the member is. */
    public void handle(Actor actor, PersonId id, ClientId client) {
        handle(actor, id, client, Optional.empty());
    }

    /** @throws StaleVersion if the member is no longer at the expected version, which is that of the person */
    public void handle(Actor actor, PersonId id, ClientId client, Optional<Long> expectedVersion) {
        transactions.run(actor, () -> {
            people.lockMembers(actor, client);
            var person = people.find(actor, id)
                    .filter(found -> Memberships.seen(actor, found, client).isPresent())
                    .orElseThrow(NotFound::new);
            if (!AccountPolicy.mayManageMembers(actor, client)) {
                throw new AccessDenied("Not allowed to manage the members of this client");
            }
            Versions.expect(expectedVersion, person.version());
            var at = clock.instant();
            person.leave(client, actor, at);
            people.update(actor, person);
            access.end(actor, id, client);
            handOver.ofLeaver(actor, id, client, at);
        });
    }
}
