package studio.portal.application.account;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Role;

/** An admin makes somebody of the studio an admin, or no longer one. */
public final class ChangeRole {
    private final Transactions transactions;
    private final PersonRepository people;
    private final Clock clock;

    public ChangeRole(Transactions transactions, PersonRepository people, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code last-admin} for the last active admin */
    public void handle(Actor actor, PersonId id, boolean admin) {
        if (!AccountPolicy.mayManageStaff(actor)) {
            throw new AccessDenied("Only admins change roles");
        }
        transactions.run(actor, () -> {
            var admins = people.lockAndCountActiveAdmins(actor);
            var person = people.find(actor, id).orElseThrow(NotFound::new);
            if (!admin && person.isActive() && person.role() == Role.ADMIN && admins <= 1) {
                throw new RuleViolation("last-admin", "The last active admin stays one");
            }
            person.becomeAdmin(admin, actor, clock.instant());
            people.update(actor, person);
        });
    }
}
