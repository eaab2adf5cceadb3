package studio.portal.domain.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventSink;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;

/** People in a map. For one thread. */
public final class InMemoryPeople implements PersonRepository {
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final EventSink events;

    public InMemoryPeople(EventSink events) {
        this.events = events;
    }

    @Override
    public Optional<Person> find(Actor actor, PersonId id) {
        return Optional.ofNullable(people.get(id))
                .filter(person -> isVisible(actor, person))
                .map(person -> atVersion(person, person.version()));
    }

    @Override
    public Optional<Person> lock(Actor actor, PersonId id) {
        return find(actor, id);
    }

    @Override
    public Optional<Person> lockAddress(Actor actor, PersonId id) {
        return find(actor, id);
    }

    @Override
    public Optional<Person> findByEmail(Actor actor, EmailAddress email) {
        return people.values().stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .flatMap(person -> find(actor, person.id()));
    }

    @Override
    public List<Person> members(Actor actor, ClientId client) {
        return people.values().stream()
                .filter(person -> person.membership(client).isPresent() && InMemoryClients.isVisible(actor, client))
                .map(person -> atVersion(person, person.version()))
                .toList();
    }

    @Override
    public void lockMembers(Actor actor, ClientId client) {}

    @Override
    public void add(Actor actor, Person person) {
        mustHaveOwnAddress(person);
        people.put(person.id(), atVersion(person, 0));
        events.append(person.events());
    }

    @Override
    public void update(Actor actor, Person person) {
        if (Optional.ofNullable(people.get(person.id()))
                .filter(found -> isVisible(actor, found) && found.version() == person.version())
                .isEmpty()) {
            throw new StaleVersion();
        }
        mustHaveOwnAddress(person);
        people.put(person.id(), atVersion(person, person.version() + 1));
        events.append(person.events());
    }

    @Override
    public int lockAndCountActiveAdmins(Actor actor) {
        return (int) people.values().stream()
                .filter(person -> person.isActive() && person.role() == Role.ADMIN)
                .count();
    }

    /** Active people of the studio. */
    public List<PersonId> activeStaff() {
        return people.values().stream()
                .filter(person -> person.isActive() && person.role().isStaff())
                .map(Person::id)
                .toList();
    }

    private static boolean isVisible(Actor actor, Person person) {
        return actor.isStaff()
                || actor instanceof Actor.System
                || actor.personId().filter(person.id()::equals).isPresent()
                || person.clients().stream().anyMatch(client -> InMemoryClients.isVisible(actor, client));
    }

    private void mustHaveOwnAddress(Person person) {
        if (people.values().stream()
                .anyMatch(other ->
                        other.email().equals(person.email()) && !other.id().equals(person.id()))) {
            throw new RuleViolation("email-taken", "Another person has this address");
        }
    }

    private static Person atVersion(Person person, long version) {
        return Person.stored(
                person.id(),
                person.email(),
                person.role(),
                person.status(),
                person.profile(),
                person.password(),
                person.memberships(),
                person.addedAt(),
                version);
    }
}
