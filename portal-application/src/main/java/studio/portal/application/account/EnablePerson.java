package studio.portal.application.account;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;

/** Somebody who was disabled may sign in again. */
public final class EnablePerson {
    private final Transactions transactions;
    private final PersonRepository people;
    private final Clock clock;

    public EnablePerson(Transactions transactions, PersonRepository people, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
    }

    public void handle(Actor actor, PersonId id) {
        transactions.run(actor, () -> {
            var person = people.find(actor, id).orElseThrow(NotFound::new);
            if (!(person.role().isStaff() ? AccountPolicy.mayManageStaff(actor) : actor.isStaff())) {
                throw new AccessDenied("Not allowed to enable this person");
            }
            if (person.isActive()) {
                return;
            }
            person.enable(actor, clock.instant());
            people.update(actor, person);
        });
    }
}
