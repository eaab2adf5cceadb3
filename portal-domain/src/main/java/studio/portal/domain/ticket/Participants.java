package studio.portal.domain.ticket;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.PersonId;

/** Who takes part in a ticket besides its requester, now and when it was found. */
final class Participants {
    private final PersonId requester;
    private final Set<PersonId> before;
    private final Set<PersonId> now;

    Participants(PersonId requester, Set<PersonId> before) {
        this.requester = requester;
        this.before = before;
        this.now = new LinkedHashSet<>(before);
    }

    /**
     * Somebody is asked to take part.
     *
     * @throws RuleViolation {@code takes-part-already}, or {@code too-many-participants}
     */
    void add(PersonId person) {
        if (person.equals(requester) || now.contains(person)) {
            throw new RuleViolation("takes-part-already", "This person takes part already");
        }
        if (now.size() >= Ticket.MOST_PARTICIPANTS) {
            throw new RuleViolation(
                    "too-many-participants", "At most " + Ticket.MOST_PARTICIPANTS + " people take part");
        }
        now.add(person);
    }

    /** Somebody takes part by rule, whatever the limit. @return whether they did not before */
    boolean join(PersonId person) {
        return !person.equals(requester) && now.add(person);
    }

    /** @return whether they took part before */
    boolean leave(PersonId person) {
        return now.remove(person);
    }

    Set<PersonId> all() {
        return Set.copyOf(now);
    }

    Set<PersonId> joined() {
        return without(now, before);
    }

    Set<PersonId> gone() {
        return without(before, now);
    }

    private static Set<PersonId> without(Set<PersonId> people, Set<PersonId> others) {
        return people.stream().filter(person -> !others.contains(person)).collect(Collectors.toUnmodifiableSet());
    }
}
