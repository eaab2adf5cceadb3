package studio.portal.application.account;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.EventLog;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.TicketRepository;

/**
 * Everything that ends with somebody's right to sign in: sessions, tokens, codes, links, and invitations, which must not
 * come back to life when the person is enabled again. What they asked for is handed over, as when somebody leaves. Part
 * of the caller's transaction.
 */
public final class Departure {
    private static final Comparator<ClientId> BY_ID = Comparator.comparing(ClientId::value);

    private final PersonRepository people;
    private final InvitationRepository invitations;
    private final HandOver handOver;
    private final Withdrawal withdrawal;
    private final AccessEnding access;
    private final Clock clock;

    public Departure(
            PersonRepository people,
            InvitationRepository invitations,
            TicketRepository tickets,
            AccessEnding access,
            EventLog log,
            Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.handOver = new HandOver(people, tickets, log);
        this.withdrawal = new Withdrawal(invitations, log);
        this.access = access;
        this.clock = clock;
    }

    /** Locks every place the person belongs or is invited to, before any person, always in the same order. */
    List<Invitation> lockPlaces(Actor actor, Person person) {
        var pending = invitations.findPending(actor, person.email());
        var invitedTo = pending.stream().map(Invitation::client).flatMap(Optional::stream);
        var clients = Stream.concat(person.clients().stream(), invitedTo)
                .distinct()
                .sorted(BY_ID)
                .toList();
        clients.forEach(client -> people.lockMembers(actor, client));
        var places = Stream.concat(clients.stream().map(Optional::of), Stream.of(Optional.<ClientId>empty()));
        return places.filter(
                        place -> pending.stream().anyMatch(one -> one.client().equals(place)))
                .flatMap(place -> invitations.lockPending(actor, person.email(), place).stream())
                .toList();
    }

    /**
     * Once the person is stored as they are from now on.
     *
     * @param invited what {@link #lockPlaces} returned
     */
    void of(Actor actor, Person person, List<Invitation> invited) {
        var at = clock.instant();
        access.end(actor, person.id(), Optional.empty());
        withdrawal.of(actor, invited, at);
        person.clients().stream().sorted(BY_ID).forEach(client -> handOver.ofAbsentee(actor, person.id(), client, at));
    }
}
