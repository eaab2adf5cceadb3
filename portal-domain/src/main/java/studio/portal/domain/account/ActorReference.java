package studio.portal.domain.account;

import java.util.Optional;

/**
 * Who did something, in a form that outlives sign-ins, jobs and people: a person, a named job, or nobody signed in.
 *
 * @param person empty for a job and for a visitor
 * @param job the job's name; empty unless a job did it
 */
public record ActorReference(Optional<PersonId> person, Optional<String> job) {
    public static ActorReference person(PersonId id) {
        return new ActorReference(Optional.of(id), Optional.empty());
    }

    public static ActorReference job(String name) {
        return new ActorReference(Optional.empty(), Optional.of(name));
    }

    public static ActorReference visitor() {
        return new ActorReference(Optional.empty(), Optional.empty());
    }

    public boolean is(PersonId id) {
        return person.filter(id::equals).isPresent();
    }
}
