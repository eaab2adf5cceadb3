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

/** Somebody may no longer sign in. Staff disable members, admins disable staff; every session and token ends at once. */
public final class DisablePerson {
    private final Transactions transactions;
    private final PersonRepository people;
    private final AccessEnding access;
    private final Clock clock;

    public DisablePerson(Transactions transactions, PersonRepository people, AccessEnding access, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code last-admin} for the last active admin */
    public void handle(Actor actor, PersonId id) {
        transactions.run(actor, () -> {
            var person = people.find(actor, id).orElseThrow(NotFound::new);
            if (!(person.role().isStaff() ? AccountPolicy.mayManageStaff(actor) : actor.isStaff())) {
                throw new AccessDenied("Not allowed to disable this person");
            }
            if (person.isActive() && person.role() == Role.ADMIN && people.lockAndCountActiveAdmins(actor) <= 1) {
                throw new RuleViolation("last-admin", "The last active admin cannot be disabled");
            }
            person.disable(actor, clock.instant());
            people.update(actor, person);
            access.end(actor, id, Optional.empty());
        });
    }
}
