package studio.portal.application.account;

import java.util.Optional;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;

/** What members may do at the moment at which it counts, which may be less than when they came in. */
public final class MembersNow {
    private final PersonRepository people;

    public MembersNow(PersonRepository people) {
        this.people = people;
    }

    /**
     * Part of the surrounding transaction, and the first thing it locks: until it ends nobody of a member's client joins,
     * leaves, or gains or loses a permission. Whoever is no member stays as they are.
     *
     * @throws AccessDenied to who is a member of that client no longer
     */
    public Actor asTheyAreNow(Actor actor) {
        if (!(actor instanceof Actor.Member member)) {
            return actor;
        }
        people.lockMembers(member, member.client());
        return people.find(member, member.person())
                .flatMap(person -> person.actor(Optional.of(member.client())))
                .orElseThrow(() -> new AccessDenied("Not a member any more"));
    }
}
