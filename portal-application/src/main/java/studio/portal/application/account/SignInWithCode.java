package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SignInAttemptId;

/** Somebody types the mailed code and is signed in. */
public final class SignInWithCode {
    /** Of what somebody may type; blanks and dashes count. */
    static final int LONGEST_TYPED = 40;

    public record Command(
            @NotNull SignInAttemptId attempt,
            @NotBlank @Size(max = LONGEST_TYPED) String code,
            boolean remembered) {}

    private final Transactions transactions;
    private final Validation validation;
    private final CodeCheck check;
    private final SignIns sessions;

    public SignInWithCode(Transactions transactions, Validation validation, CodeCheck check, SignIns sessions) {
        this.transactions = transactions;
        this.validation = validation;
        this.check = check;
        this.sessions = sessions;
    }

    /** @throws SignInRefused if the code is wrong, used, expired or was tried too often */
    public NewSession handle(Actor actor, Command command, Device device) {
        return attempt(actor, command, device).orElseThrow(SignInRefused::new);
    }

    /**
     * As {@link #handle}, for whoever does it inside a transaction: a wrong code throws nothing there, for the try has
     * to count.
     *
     * @return empty if the code is wrong, used, expired or was tried too often
     */
    public Optional<NewSession> attempt(Actor actor, Command command, Device device) {
        validation.check(command);
        return transactions.write(
                actor,
                () -> check.use(actor, command.attempt(), command.code(), device)
                        .flatMap(right -> sessions.open(
                                right.person(), Optional.empty(), device, command.remembered(), right.continueTo())));
    }
}
