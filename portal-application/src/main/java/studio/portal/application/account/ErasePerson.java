package studio.portal.application.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Role;
import studio.portal.domain.account.SignInRepository;

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
    private final SignInRepository signIns;
    private final Departure departure;
    private final Clock clock;

    public ErasePerson(
            Transactions transactions,
            PersonRepository people,
            InvitationRepository invitations,
            Traces traces,
            SignInRepository signIns,
            Departure departure,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.invitations = invitations;
        this.traces = traces;
        this.signIns = signIns;
        this.departure = departure;
        this.clock = clock;
    }

    /**
     * @throws RuleViolation {@code last-admin} for the last active admin
     * @throws StaleVersion if their role changes meanwhile, or they are enabled: then nobody asked whether they are the last
     */
    public void handle(Actor actor, PersonId id) {
        if (!AccountPolicy.mayManageStaff(actor)) {
            throw new AccessDenied("Only admins erase people");
        }
        transactions.run(actor, () -> {
            var found = people.find(actor, id).orElseThrow(NotFound::new);
            var invited = departure.lockPlaces(actor, found);
            if (found.isActive() && found.role() == Role.ADMIN && people.lockAndCountActiveAdmins(actor) <= 1) {
                throw new RuleViolation("last-admin", "The last active admin cannot be erased");
            }
            var person = people.lock(actor, id).orElseThrow(NotFound::new);
            if (person.role() != found.role() || person.isActive() && !found.isActive()) {
                throw new StaleVersion();
            }
            if (!person.isErased()) {
                erase(actor, person, invited);
            }
        });
    }

    private void erase(Actor actor, Person person, List<Invitation> invited) {
        var address = person.email();
        var at = clock.instant();
        person.erase(actor, at);
        people.update(actor, person);
        departure.of(actor, person, invited);
        invitations.forget(actor, address, person.email());
        signIns.forget(actor, address, person.email());
        traces.forget(actor, address, person.email(), at);
    }
}
