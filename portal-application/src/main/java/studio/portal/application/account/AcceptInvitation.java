package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Profile;
import studio.portal.domain.account.SecretHash;

/** Somebody accepts an invitation by the mailed link, which proves the mailbox, and is signed in. A person who has a login already gains the membership. */
public final class AcceptInvitation {
    private static final Actor JOINING = new Actor.System("invitation");

    public record Command(
            @NotBlank String token,

            @NotBlank @PlainLine @Size(max = Person.NAME_LENGTH)
            String name,

            boolean remembered) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final PersonRepository people;
    private final InvitationRepository invitations;
    private final SignIns sessions;
    private final ApiTokens apiTokens;
    private final Withdrawal withdrawal;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public AcceptInvitation(
            Transactions transactions,
            Validation validation,
            PersonRepository people,
            InvitationRepository invitations,
            SignIns sessions,
            ApiTokens apiTokens,
            EventLog log,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.people = people;
        this.invitations = invitations;
        this.sessions = sessions;
        this.apiTokens = apiTokens;
        this.withdrawal = new Withdrawal(invitations, log);
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** The open invitation behind a link, for the page that asks; asking changes nothing. */
    public Optional<Invitation> find(Actor actor, String token) {
        return invitations
                .findByToken(actor, SecretHash.ofToken(token))
                .filter(invitation -> invitation.isOpen(clock.instant()));
    }

    /** @throws NotFound if the invitation was used, withdrawn, has expired or never was one */
    public NewSession handle(Actor actor, Command command, Device device) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var joined = join(actor, command);
            return sessions.open(joined.person(), joined.client(), device, command.remembered(), "/")
                    .orElseThrow(NotFound::new);
        });
    }

    /**
     * As {@link #handle}, for a script: with a key to the JSON API instead of a session.
     *
     * @param tokenName what the key is called
     * @throws NotFound if the invitation was used, withdrawn, has expired or never was one
     */
    public ApiTokens.Created withToken(Actor actor, Command command, String tokenName) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var joined = join(actor, command);
            return apiTokens.create(joined.person(), joined.client(), tokenName);
        });
    }

    private record Joined(Person person, Optional<ClientId> client) {}

    private Joined join(Actor actor, Command command) {
        var at = clock.instant();
        var invitation = invitations
                .lockByToken(actor, SecretHash.ofToken(command.token()))
                .filter(found -> found.isOpen(at))
                .orElseThrow(NotFound::new);
        invitations.update(actor, invitation.accept(at));
        withdrawal.of(JOINING, invitations.lockPending(JOINING, invitation.email(), invitation.client()), at);
        var person = people.findByEmail(JOINING, invitation.email())
                .map(known -> joined(known, invitation, at))
                .orElseGet(() -> added(invitation, command.name(), at));
        log.append(
                actor,
                List.of(new AccountEvent(
                        EventType.INVITATION_ACCEPTED,
                        invitation.id().value(),
                        invitation.client(),
                        person.actor(invitation.client())
                                .orElseThrow(NotFound::new)
                                .reference(),
                        at,
                        Map.of())));
        return new Joined(person, invitation.client());
    }

    private Person added(Invitation invitation, String name, Instant at) {
        var id = new PersonId(ids.next());
        var profile = Profile.named(name);
        var person = invitation
                .client()
                .map(client -> Person.member(
                        id, invitation.email(), profile, new Membership(client, invitation.permissions()), JOINING, at))
                .orElseGet(() -> Person.staff(id, invitation.email(), profile, invitation.admin(), JOINING, at));
        people.add(JOINING, person);
        return person;
    }

    /** @throws RuleViolation where a person would become staff and member, or is disabled */
    private Person joined(Person known, Invitation invitation, Instant at) {
        if (!known.isActive()) {
            throw new RuleViolation("person-disabled", "This person is disabled");
        }
        var client = invitation
                .client()
                .orElseThrow(() -> new RuleViolation("member-no-staff", "A member of a client cannot join the studio"));
        if (known.membership(client).isPresent()) {
            // What they may do was decided since; an old invitation must not undo it.
            return known;
        }
        known.join(new Membership(client, invitation.permissions()), JOINING, at);
        people.update(JOINING, known);
        return known;
    }
}
