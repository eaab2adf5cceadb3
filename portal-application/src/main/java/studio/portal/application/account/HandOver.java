package studio.portal.application.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import studio.portal.application.EventLog;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.Colleagues;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketRepository;

/**
 * What a member asked for stays with those who manage the client's members; if these go in turn, with those who manage
 * them then. Part of the caller's transaction, which has
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
        each(
                actor,
                member,
                client,
                at,
                (ticket, colleagues) -> ticket.participation().memberLeft(member, colleagues, actor, at));
    }

    /**
     * The member cannot sign in, but may come back: they stay requester and participant. Meanwhile somebody of the client
     * must see what they asked for, or the studio's answers would reach nobody.
     */
    void ofAbsentee(Actor actor, PersonId member, ClientId client, Instant at) {
        each(
                actor,
                member,
                client,
                at,
                (ticket, colleagues) -> ticket.participation().handOver(member, colleagues, actor, at));
    }

    private void each(
            Actor actor, PersonId member, ClientId client, Instant at, BiConsumer<Ticket, Colleagues> change) {
        var colleagues = Colleagues.of(client, people.members(HAND_OVER, client));
        var theirs = tickets.lockAllOf(HAND_OVER, client, member);
        theirs.forEach(ticket -> change.accept(ticket, colleagues));
        log.append(actor, handedOver(theirs, actor, client, at));
        tickets.updateParticipants(HAND_OVER, theirs);
    }

    /**
     * Whose tickets somebody takes part in from now on: the requester's, also where it was a successor of theirs who went.
     */
    private record Inheritance(PersonId requester, String to) {
        static Stream<Inheritance> of(Ticket ticket) {
            return ticket.events().stream()
                    .filter(event -> event.type() == EventType.TICKET_HANDED_OVER)
                    .flatMap(event -> Optional.ofNullable(event.details().get(TicketEvent.PERSON)).stream())
                    .map(to -> new Inheritance(ticket.requester(), to));
        }
    }

    /** One for each, however many tickets it is: they are mailed of it once. */
    private static List<DomainEvent> handedOver(List<Ticket> tickets, Actor actor, ClientId client, Instant at) {
        return tickets.stream()
                .flatMap(Inheritance::of)
                .distinct()
                .<DomainEvent>map(inheritance -> new AccountEvent(
                        EventType.TICKETS_HANDED_OVER,
                        inheritance.requester().value(),
                        Optional.of(client),
                        actor.reference(),
                        at,
                        Map.of(AccountEvent.PERSON, inheritance.to())))
                .toList();
    }
}
