package studio.portal.application.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;

/**
 * What asking for a mailed code and for a mailed link share: whether or not an address has an account, it is asked for as
 * often, as many rows are written and as much is recorded, so that neither answer nor time tells.
 */
public final class WaysInByMail {
    private static final Actor LOOK_UP = new Actor.System("sign-in");

    /** Looked for where the address is nobody's, which has to cost as much. */
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    /** Written down where it is nobody's: it may be that of somebody who has just been forgotten. */
    private static final EmailAddress OF_NOBODY = new EmailAddress("nobody@unknown.invalid");

    @FunctionalInterface
    interface Making {
        /**
         * Writes what the mail will carry or, for an address of nobody, what costs as much; returns its id.
         *
         * @param address what may be written down of the one that was typed
         */
        UUID make(Optional<PersonId> person, EmailAddress address, Instant at);
    }

    private final Transactions transactions;
    private final SignInThrottling throttling;
    private final PersonRepository people;
    private final EventLog log;
    private final Clock clock;

    public WaysInByMail(
            Transactions transactions,
            SignInThrottling throttling,
            PersonRepository people,
            EventLog log,
            Clock clock) {
        this.transactions = transactions;
        this.throttling = throttling;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Counts the wish, whatever becomes of it; never inside a transaction.
     *
     * @return does what is asked for
     * @throws Throttled after too many failures from here, and after too many asked for
     */
    Supplier<UUID> ask(Actor actor, EmailAddress email, Device device, EventType asked, Making making) {
        throttling.ask(actor, email, device);
        return () -> transactions.write(actor, () -> {
            var found = people.findByEmail(LOOK_UP, email).map(Person::id);
            // Locked, for they may be forgotten at this very moment.
            var owner = people.lockAddress(LOOK_UP, found.orElse(NOBODY)).filter(Person::isActive);
            var person = owner.map(Person::id);
            var at = clock.instant();
            var id = making.make(person, owner.map(Person::email).orElse(OF_NOBODY), at);
            log.append(actor, List.of(AccountEvent.ofRequest(asked, id, person, actor.reference(), at)));
            return id;
        });
    }
}
