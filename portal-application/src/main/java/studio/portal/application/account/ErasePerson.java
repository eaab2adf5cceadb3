package studio.portal.application.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Role;

/** An admin has a person's name and address forgotten for ever; what they did stays. */
public final class ErasePerson {
    /** Where else an address is kept: the mails that went to it. */
    public interface Traces {
        void forget(Actor actor, EmailAddress address, EmailAddress replacement, Instant at);
    }

    private final Transactions transactions;
    private final PersonRepository people;
    private final InvitationRepository invitations;
    private final Traces traces;
    private final AccessEnding access;
    private final Clock clock;

    public ErasePerson(
            Transactions transactions,
            PersonRepository people,
            InvitationRepository invitations,
            Traces traces,
            AccessEnding access,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.invitations = invitations;
        this.traces = traces;
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
            var address = person.email();
            person.erase(actor, clock.instant());
            people.update(actor, person);
            invitations.forget(actor, address, person.email());
            traces.forget(actor, address, person.email(), clock.instant());
            access.end(actor, id, Optional.empty());
        });
    }
}
