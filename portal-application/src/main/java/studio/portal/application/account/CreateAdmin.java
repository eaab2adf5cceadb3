package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PasswordReset;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Profile;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInRepository;

/** The operator makes an admin by command, for example the first. They set their password by a link. */
public final class CreateAdmin {
    public record Command(
            @NotNull EmailAddress email,

            @NotBlank @PlainLine @Size(max = Person.NAME_LENGTH)
            String name) {}

    private final Transactions transactions;
    private final Validation validation;
    private final PersonRepository people;
    private final SignInRepository signIns;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    public CreateAdmin(
            Transactions transactions,
            Validation validation,
            PersonRepository people,
            SignInRepository signIns,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.people = people;
        this.signIns = signIns;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Returns the local path of the link, which is shown once.
     *
     * @throws RuleViolation {@code email-taken}
     */
    public String handle(Actor actor, Command command) {
        validation.check(command);
        if (!(actor instanceof Actor.System)) {
            throw new AccessDenied("Only the operator creates admins");
        }
        return transactions.write(actor, () -> {
            var at = clock.instant();
            var person = Person.staff(
                    new PersonId(ids.next()), command.email(), Profile.named(command.name()), true, actor, at);
            people.add(actor, person);
            var id = new PasswordResetId(ids.next());
            var token = tokens.passwordReset(id);
            signIns.add(actor, new PasswordReset(id, person.id(), SecretHash.ofToken(token), at, Optional.empty()));
            return "/reset/" + token;
        });
    }
}
