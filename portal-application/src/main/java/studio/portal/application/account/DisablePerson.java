package studio.portal.application.account;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Role;

/**
 * Somebody may no longer sign in. Staff disable members, admins disable staff; every session, token and invitation ends
 * at once. They may come back, so they stay requester and participant; but what they asked for is handed over like a
 * leaver's, or nobody of the client would see it meanwhile. Disabling somebody twice changes nothing.
 */
public final class DisablePerson {
    private final Transactions transactions;
    private final PersonRepository people;
    private final Departure departure;
    private final Clock clock;

    public DisablePerson(Transactions transactions, PersonRepository people, Departure departure, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.departure = departure;
        this.clock = clock;
    }

    /**
     * @throws RuleViolation {@code last-admin} for the last active admin
     * @throws StaleVersion if their role changes meanwhile, or they are enabled: then nobody asked whether they are the last
     */
    public void handle(Actor actor, PersonId id) {
        transactions.run(actor, () -> {
            var found = people.find(actor, id).orElseThrow(NotFound::new);
            if (!(found.role().isStaff() ? AccountPolicy.mayManageStaff(actor) : actor.isStaff())) {
                throw new AccessDenied("Not allowed to disable this person");
            }
            var invited = departure.lockPlaces(actor, found);
            if (found.isActive() && found.role() == Role.ADMIN && people.lockAndCountActiveAdmins(actor) <= 1) {
                throw new RuleViolation("last-admin", "The last active admin cannot be disabled");
            }
            var person = people.lock(actor, id).orElseThrow(NotFound::new);
            if (person.role() != found.role() || person.isActive() && !found.isActive()) {
                throw new StaleVersion();
            }
            if (person.isActive()) {
                person.disable(actor, clock.instant());
                people.update(actor, person);
                departure.of(actor, person, invited);
            }
        });
    }
}
