package studio.portal.application.account;

import java.time.Clock;
import java.util.stream.Collectors;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.TicketRepository;

/** Staff, or a member who manages colleagues, takes somebody out of a client. What they asked for stays with those who manage the client's members. */
public final class RemoveMember {
    private static final Actor HAND_OVER = new Actor.System("hand-over");

    private final Transactions transactions;
    private final PersonRepository people;
    private final TicketRepository tickets;
    private final Clock clock;

    public RemoveMember(Transactions transactions, PersonRepository people, TicketRepository tickets, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.tickets = tickets;
        this.clock = clock;
    }

    public void handle(Actor actor, PersonId id, ClientId client) {
        transactions.run(actor, () -> {
            var person = people.find(actor, id)
                    .filter(found -> Memberships.seen(actor, found, client).isPresent())
                    .orElseThrow(NotFound::new);
            if (!AccountPolicy.mayManageMembers(actor, client)) {
                throw new AccessDenied("Not allowed to manage the members of this client");
            }
            var at = clock.instant();
            person.leave(client, actor, at);
            people.update(actor, person);
            tickets.removeParticipant(HAND_OVER, client, id);
            var managers = people.members(HAND_OVER, client).stream()
                    .filter(member -> manages(member, client))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            tickets.lockRequestedBy(HAND_OVER, client, id).forEach(ticket -> {
                ticket.requesterLeft(managers, actor, at);
                tickets.update(HAND_OVER, ticket);
            });
        });
    }

    private static boolean manages(Person member, ClientId client) {
        return member.isActive()
                && member.membership(client)
                        .filter(membership -> membership.permissions().contains(Permission.MANAGE))
                        .isPresent();
    }
}
