package studio.portal.application.ticket;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketOpening;

/**
 * Whose a ticket is that follows up on a closed one. Everybody of the client who took part in the old one and is still
 * there takes part in the new one; if the old requester has gone, those who manage the client's members do too.
 */
final class FollowUps {
    private final PersonRepository people;

    FollowUps(PersonRepository people) {
        this.people = people;
    }

    void lockMembers(Actor actor, Ticket closed) {
        people.lockMembers(actor, closed.client());
    }

    /**
     * A member asks for themselves; the studio answers the old requester or, if that person has gone, somebody who manages
     * the client's members, or else somebody who took part.
     *
     * @throws RuleViolation {@code nobody-left} if there is no such person
     */
    TicketOpening opening(Actor actor, Ticket closed) {
        var members = people.members(actor, closed.client()).stream()
                .filter(Person::isActive)
                .sorted(Comparator.comparing((Person member) -> !member.manages(closed.client()))
                        .thenComparing(Person::addedAt))
                .toList();
        var requesterIsThere = members.stream().anyMatch(member -> member.id().equals(closed.requester()));
        var concerned = members.stream()
                .filter(member -> member.id().equals(closed.requester())
                        || closed.participants().contains(member.id())
                        || !requesterIsThere && member.manages(closed.client()))
                .map(Person::id)
                .toList();
        var requester = requester(actor, closed, concerned);
        var state = closed.state();
        return new TicketOpening(
                closed.client(),
                requester,
                state.subject(),
                state.priority(),
                state.category(),
                Optional.of(closed.id()),
                without(requester, concerned),
                state.project());
    }

    private static PersonId requester(Actor actor, Ticket closed, List<PersonId> concerned) {
        var wanted = actor instanceof Actor.Member member ? member.person() : closed.requester();
        return Stream.concat(concerned.stream().filter(wanted::equals), concerned.stream())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("nobody-left", "Nobody of the client is left to read it"));
    }

    private static Set<PersonId> without(PersonId requester, List<PersonId> people) {
        return people.stream().filter(person -> !person.equals(requester)).collect(Collectors.toSet());
    }
}
