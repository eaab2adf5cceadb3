package studio.portal.application.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketRepository;

/**
 * Staff, or a member who manages colleagues, takes somebody out of a client. They take part in its tickets no longer, and
 * what they asked for stays with those who manage the client's members.
 */
public final class RemoveMember {
    private static final Actor HAND_OVER = new Actor.System("hand-over");

    private final Transactions transactions;
    private final PersonRepository people;
    private final TicketRepository tickets;
    private final AccessEnding access;
    private final EventLog log;
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
        this.tickets = tickets;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    public void handle(Actor actor, PersonId id, ClientId client) {
        transactions.run(actor, () -> {
            people.lockMembers(actor, client);
            var person = people.find(actor, id)
                    .filter(found -> Memberships.seen(actor, found, client).isPresent())
                    .orElseThrow(NotFound::new);
            if (!AccountPolicy.mayManageMembers(actor, client)) {
                throw new AccessDenied("Not allowed to manage the members of this client");
            }
            var at = clock.instant();
            person.leave(client, actor, at);
            people.update(actor, person);
            access.end(actor, id, client);
            handOver(actor, id, client, at);
        });
    }

    /** Through the eyes of a job: who removes a colleague need not see that colleague's tickets. */
    private void handOver(Actor actor, PersonId id, ClientId client, Instant at) {
        var managers = people.members(HAND_OVER, client).stream()
                .filter(member -> member.manages(client))
                .map(Person::id)
                .collect(Collectors.toSet());
        var theirs = tickets.lockAllOf(HAND_OVER, client, id);
        theirs.forEach(ticket -> ticket.memberLeft(id, managers, actor, at));
        log.append(actor, handedOver(theirs, actor, id, client, at));
        tickets.updateParticipants(HAND_OVER, theirs);
    }

    /** One for each who takes part in anything from now on, however much it is: they are mailed of it once. */
    private static List<DomainEvent> handedOver(
            List<Ticket> tickets, Actor actor, PersonId from, ClientId client, Instant at) {
        return tickets.stream()
                .flatMap(ticket -> ticket.events().stream())
                .filter(event -> event.type() == EventType.TICKET_HANDED_OVER)
                .map(event -> event.details().get(TicketEvent.PERSON))
                .distinct()
                .<DomainEvent>map(to -> new AccountEvent(
                        EventType.TICKETS_HANDED_OVER,
                        from.value(),
                        Optional.of(client),
                        actor.reference(),
                        at,
                        Map.of(AccountEvent.PERSON, to)))
                .toList();
    }
}
