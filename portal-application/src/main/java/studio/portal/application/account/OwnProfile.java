package studio.portal.application.account;

import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Profile;

/** What somebody decided about themselves, as they left it and not as it works out. */
public final class OwnProfile {
    public record View(Profile profile, boolean hasPassword, long version) {}

    private final PersonRepository people;

    public OwnProfile(PersonRepository people) {
        this.people = people;
    }

    public View handle(Actor actor) {
        var own = actor.personId().orElseThrow(NotFound::new);
        var person = people.find(actor, own).orElseThrow(NotFound::new);
        return new View(person.profile(), person.password().isPresent(), person.version());
    }
}
