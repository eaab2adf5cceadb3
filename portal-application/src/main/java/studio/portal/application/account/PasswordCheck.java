package studio.portal.application.account;

import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;

/** Whether an address and a password belong together; as slow for an unknown address as for a known one. */
public final class PasswordCheck {
    private static final Actor LOOK_UP = new Actor.System("sign-in");

    private final Transactions transactions;
    private final SignInThrottling throttling;
    private final PersonRepository people;
    private final Passwords passwords;

    public PasswordCheck(
            Transactions transactions, SignInThrottling throttling, PersonRepository people, Passwords passwords) {
        this.transactions = transactions;
        this.throttling = throttling;
        this.people = people;
        this.passwords = passwords;
    }

    /**
     * @throws Throttled if the next try is not allowed yet
     * @throws SignInRefused if they do not belong together or the person is disabled
     */
    Person person(Actor actor, EmailAddress email, String password, Device device) {
        throttling.begin(actor, email, device);
        Optional<Person> found = transactions
                .write(actor, () -> people.findByEmail(LOOK_UP, email))
                .filter(Person::isActive);
        if (!passwords.matches(password, found.flatMap(Person::password))) {
            throw new SignInRefused();
        }
        throttling.wasRight(actor, email, device);
        return found.orElseThrow(SignInRefused::new);
    }

    /**
     * The person as they are now, inside the transaction that acts on the proof.
     *
     * @throws SignInRefused if the password was changed or the person disabled since it was found right
     */
    Person still(Person proven) {
        return people.lock(LOOK_UP, proven.id())
                .filter(Person::isActive)
                .filter(person -> person.password().equals(proven.password()))
                .orElseThrow(SignInRefused::new);
    }
}
