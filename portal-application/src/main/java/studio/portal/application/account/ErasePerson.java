package studio.portal.application.account;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Role;

/** An admin has a person's name and address forgotten for ever; what they did stays. */
public final class ErasePerson {
    private final Transactions transactions;
    private final PersonRepository people;
    private final AccessEnding access;
    private final Clock clock;

    public ErasePerson(Transactions transactions, PersonRepository people, AccessEnding access, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code last-admin} for the last active admin */
    public void handle(Actor actor, PersonId id) {
        if (!AccountPolicy.mayManageStaff(actor)) {
            throw new AccessDenied("Only admins erase people");
        }
        transactions.run(actor, () -> {
            var admins = people.lockAndCountActiveAdmins(actor);
            var person = people.find(actor, id).orElseThrow(NotFound::new);
            if (person.isActive() && person.role() == Role.ADMIN && admins <= 1) {
                throw new RuleViolation("last-admin", "The last active admin cannot be erased");
            }
            person.erase(actor, clock.instant());
            people.update(actor, person);
            access.end(actor, id, Optional.empty());
        });
    }
}
