package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;

/** Somebody signs in with the password they chose to have. */
public final class SignInWithPassword {
    public record Command(
            @NotNull EmailAddress email,
            @NotBlank @Size(max = Passwords.LONGEST) String password,
            boolean remembered,
            @NotNull @Size(max = 500) String continueTo) {
        @Override
        public String toString() {
            return "Command[" + email + "]";
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final PasswordCheck check;
    private final SignIns sessions;

    public SignInWithPassword(Transactions transactions, Validation validation, PasswordCheck check, SignIns sessions) {
        this.transactions = transactions;
        this.validation = validation;
        this.check = check;
        this.sessions = sessions;
    }

    /**
     * @throws Throttled if the next try is not allowed yet
     * @throws SignInRefused whatever is wrong
     */
    public NewSession handle(Actor actor, Command command, Device device) {
        return prepare(actor, command, device).get();
    }

    /**
     * The slow look at the password, which counts whatever becomes of the rest; never inside a transaction.
     *
     * @return signs in
     * @throws Throttled if the next try is not allowed yet
     * @throws SignInRefused whatever is wrong
     */
    public Supplier<NewSession> prepare(Actor actor, Command command, Device device) {
        validation.check(command);
        var person = check.person(actor, command.email(), command.password(), device);
        return () -> transactions
                .write(
                        actor,
                        () -> sessions.open(
                                check.still(person),
                                Optional.empty(),
                                device,
                                command.remembered(),
                                command.continueTo()))
                .orElseThrow(SignInRefused::new);
    }
}
