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
import studio.portal.domain.account.SignInAttemptId;

/** Somebody without a password gets a key to the JSON API for a mailed code. */
public final class CreateTokenWithCode {
    public record Command(
            @NotNull SignInAttemptId attempt,

            @NotBlank @Size(max = SignInWithCode.LONGEST_TYPED)
            String code,

            @NotNull @PlainLine @Size(max = ApiToken.NAME_LENGTH)
            String name,

            Optional<ClientId> clientId) {
        @Override
        public String toString() {
            return "Command[" + attempt + "]";
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final CodeCheck check;
    private final ApiTokens tokens;

    public CreateTokenWithCode(Transactions transactions, Validation validation, CodeCheck check, ApiTokens tokens) {
        this.transactions = transactions;
        this.validation = validation;
        this.check = check;
        this.tokens = tokens;
    }

    /**
     * @throws SignInRefused if the code is wrong, used, expired or was tried too often
     * @throws InvalidInput {@code clientId} if a member of several clients names none, or one they do not belong to; the
     *     code is not used up then
     */
    public ApiTokens.Created handle(Actor actor, Command command, Device device) {
        return attempt(actor, command, device).orElseThrow(SignInRefused::new);
    }

    /**
     * As {@link #handle}, for whoever does it inside a transaction: a wrong code throws nothing there, for the try has
     * to count.
     *
     * @return empty if the code is wrong, used, expired or was tried too often
     */
    public Optional<ApiTokens.Created> attempt(Actor actor, Command command, Device device) {
        validation.check(command);
        return transactions.write(
                actor,
                () -> check.use(actor, command.attempt(), command.code(), device)
                        .map(right -> tokens.create(right.person(), command.clientId(), command.name())));
    }
}
