package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.EventLog;
import studio.portal.application.FieldError;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SecretHash;

/** Staff, or a member who manages colleagues, asks somebody to join by mail. Inviting the same address again replaces the earlier invitation. */
public final class Invite {
    private static final Actor LOOK_UP = new Actor.System("invitation");

    /**
     * @param clientId empty to invite to the studio
     * @param admin only for the studio
     */
    public record Command(
            @NotNull EmailAddress email,

            @NotBlank @PlainLine @Size(max = Person.NAME_LENGTH)
            String name,

            Optional<ClientId> clientId,
            @NotNull Set<Permission> permissions,
            boolean admin) {}

    private final Transactions transactions;
    private final Validation validation;
    private final PersonRepository people;
    private final ClientRepository clients;
    private final InvitationRepository invitations;
    private final Tokens tokens;
    private final Withdrawal withdrawal;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public Invite(
            Transactions transactions,
            Validation validation,
            PersonRepository people,
            ClientRepository clients,
            InvitationRepository invitations,
            Tokens tokens,
            EventLog log,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.people = people;
        this.clients = clients;
        this.invitations = invitations;
        this.tokens = tokens;
        this.withdrawal = new Withdrawal(invitations, log);
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code member-already} if the address belongs to somebody who is there already */
    public InvitationId handle(Actor actor, Command command) {
        validation.check(command, misplaced(command));
        mustBeAllowed(actor, command);
        return transactions.write(actor, () -> {
            if (command.clientId().isPresent()
                    && command.clientId().flatMap(id -> clients.find(actor, id)).isEmpty()) {
                throw InvalidInput.of("clientId", "absent");
            }
            var earlier = invitations.lockPending(actor, command.email(), command.clientId());
            if (people.findByEmail(LOOK_UP, command.email())
                    .filter(person -> isThere(person, command))
                    .isPresent()) {
                throw new RuleViolation("member-already", "Somebody with this address is there already");
            }
            var at = clock.instant();
            withdrawal.of(actor, earlier, at);
            var id = new InvitationId(ids.next());
            invitations.add(
                    actor,
                    new Invitation(
                            id,
                            command.email(),
                            command.name().strip(),
                            command.clientId(),
                            command.permissions(),
                            command.admin(),
                            SecretHash.ofToken(tokens.invitation(id)),
                            actor.reference(),
                            at,
                            Optional.empty(),
                            Optional.empty()));
            log.append(
                    actor,
                    List.of(new AccountEvent(
                            EventType.PERSON_INVITED,
                            id.value(),
                            command.clientId(),
                            actor.reference(),
                            at,
                            Map.of())));
            return id;
        });
    }

    /** Silently left out, a member would later lack what somebody thinks was granted. */
    private static List<FieldError> misplaced(Command command) {
        if (command.clientId().isPresent()) {
            return command.admin() ? List.of(FieldError.of("admin", "studio-only")) : List.of();
        }
        return command.permissions().isEmpty() ? List.of() : List.of(FieldError.of("permissions", "client-only"));
    }

    private static void mustBeAllowed(Actor actor, Command command) {
        var allowed = command.clientId()
                .map(client -> AccountPolicy.mayGrant(actor, client, command.permissions()))
                .orElseGet(() -> AccountPolicy.mayManageStaff(actor));
        if (!allowed) {
            if (command.clientId().isPresent()
                    && !actor.isStaff()
                    && !ownClient(actor, command.clientId().get())) {
                throw InvalidInput.of("clientId", "absent");
            }
            throw new AccessDenied("Not allowed to invite with these permissions");
        }
    }

    private static boolean ownClient(Actor actor, ClientId client) {
        return actor instanceof Actor.Member member && member.client().equals(client)
                || actor instanceof Actor.Preview preview
                        && preview.member().client().equals(client);
    }

    private static boolean isThere(Person person, Command command) {
        return command.clientId()
                .map(client -> person.membership(client).isPresent())
                .orElseGet(() -> person.role().isStaff());
    }
}
