package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiToken;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Person;

/**
 * Somebody gets a key to the JSON API for address and password. A member's acts for one client for ever. In two steps,
 * because the slow look at a password must hold no transaction open, and a wrong one must be counted whatever becomes of
 * the rest.
 */
public final class CreateToken {
    public record Command(
            @NotNull EmailAddress email,
            @NotBlank @Size(max = Passwords.LONGEST) String password,

            @NotNull @PlainLine @Size(max = ApiToken.NAME_LENGTH)
            String name,

            Optional<ClientId> clientId) {
        @Override
        public String toString() {
            return "Command[" + email + "]";
        }
    }

    /** Somebody whose password was just right; only {@link #prove} makes one. */
    public static final class Proven {
        private final Person person;

        private Proven(Person person) {
            this.person = person;
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final PasswordCheck check;
    private final ApiTokens tokens;

    public CreateToken(Transactions transactions, Validation validation, PasswordCheck check, ApiTokens tokens) {
        this.transactions = transactions;
        this.validation = validation;
        this.check = check;
        this.tokens = tokens;
    }

    /**
     * Never inside a transaction.
     *
     * @throws Throttled if the next try is not allowed yet
     * @throws SignInRefused if address and password do not belong together
     */
    public Proven prove(Actor actor, Command command, Device device) {
        validation.check(command);
        return new Proven(check.person(actor, command.email(), command.password(), device));
    }

    /**
     * @throws SignInRefused if the password was changed or the person disabled meanwhile
     * @throws InvalidInput {@code clientId} if a member of several clients names none, or one they do not belong to
     */
    public ApiTokens.Created handle(Actor actor, Command command, Proven proven) {
        return transactions.write(
                actor, () -> tokens.create(check.still(proven.person), command.clientId(), command.name()));
    }
}
