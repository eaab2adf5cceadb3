package studio.portal.application.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import studio.portal.application.EventLog;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketRepository;

/**
 * What a member asked for stays with those who manage the client's members. Part of the caller's transaction, which has
 * locked the client's members and stored what became of the person. Through the eyes of a job: who removes a colleague
 * need not see that colleague's tickets.
 */
final class HandOver {
    private static final Actor HAND_OVER = new Actor.System("hand-over");

    private final PersonRepository people;
    private final TicketRepository tickets;
    private final EventLog log;

    HandOver(PersonRepository people, TicketRepository tickets, EventLog log) {
        this.people = people;
        this.tickets = tickets;
        this.log = log;
    }

    /** The member has left the client and takes part in nothing of it any more. */
    void ofLeaver(Actor actor, PersonId member, ClientId client, Instant at) {
        each(actor, member, client, at, (ticket, managers) -> ticket.memberLeft(member, managers, actor, at));
    }

    /**
     * The member cannot sign in, but may come back: they stay requester and participant. Meanwhile somebody of the client
     * must see what they asked for, or the studio's answers would reach nobody.
     */
    void ofAbsentee(Actor actor, PersonId member, ClientId client, Instant at) {
        each(actor, member, client, at, (ticket, managers) -> ticket.handOver(member, managers, actor, at));
    }

    private void each(
            Actor actor, PersonId member, ClientId client, Instant at, BiConsumer<Ticket, Set<PersonId>> change) {
        var managers = people.members(HAND_OVER, client).stream()
                .filter(other -> other.manages(client))
                .map(Person::id)
                .collect(Collectors.toSet());
        var theirs = tickets.lockAllOf(HAND_OVER, client, member);
        theirs.forEach(ticket -> change.accept(ticket, managers));
        log.append(actor, handedOver(theirs, actor, member, client, at));
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
