package studio.portal.application.account;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;

/** Staff, or a member who manages colleagues, sets what a member may do for a client. */
public final class ChangeMembership {
    public record Command(@NotNull Set<Permission> permissions) {}

    private final Transactions transactions;
    private final Validation validation;
    private final PersonRepository people;
    private final Clock clock;

    public ChangeMembership(Transactions transactions, Validation validation, PersonRepository people, Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.people = people;
        this.clock = clock;
    }

    /** As {@link #handle(Actor, PersonId, ClientId, Optional, Command)}, at whatever version the member is. */
    public void handle(Actor actor, PersonId id, ClientId client, Command command) {
        handle(actor, id, client, Optional.empty(), command);
    }

    /**
     * @throws AccessDenied if the actor would grant what they lack
     * @throws StaleVersion if the member is no longer at the expected version, which is that of the person
     */
    public void handle(Actor actor, PersonId id, ClientId client, Optional<Long> expectedVersion, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var person = people.find(actor, id).orElseThrow(NotFound::new);
            var membership = Memberships.seen(actor, person, client).orElseThrow(NotFound::new);
            if (!AccountPolicy.mayManageMembers(actor, client)) {
                throw new AccessDenied("Not allowed to manage the members of this client");
            }
            Versions.expect(expectedVersion, person.version());
            var granted = new HashSet<>(command.permissions());
            granted.removeAll(membership.permissions());
            if (!AccountPolicy.mayGrant(actor, client, granted)) {
                throw new AccessDenied("Not allowed to grant these permissions");
            }
            if (!command.permissions().equals(membership.permissions())) {
                person.join(new Membership(client, command.permissions()), actor, clock.instant());
                people.update(actor, person);
            }
        });
    }
}
