package studio.portal.application.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.application.Ids;
import studio.portal.application.Validation;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;

/** Somebody wants to sign in by a mailed code. An attempt is made for every address, known or not. */
public final class RequestSignInCode {
    /** @param continueTo the local path to open afterwards */
    public record Command(
            @NotNull EmailAddress email,
            @NotNull @Size(max = 500) String continueTo) {}

    private final Validation validation;
    private final WaysInByMail ways;
    private final SignInRepository signIns;
    private final Tokens tokens;
    private final Ids ids;

    public RequestSignInCode(
            Validation validation, WaysInByMail ways, SignInRepository signIns, Tokens tokens, Ids ids) {
        this.validation = validation;
        this.ways = ways;
        this.signIns = signIns;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** @throws Throttled after too many failures from here, and after too many codes asked for */
    public SignInAttemptId handle(Actor actor, Command command, Device device) {
        return prepare(actor, command, device).get();
    }

    /**
     * Counts the wish, whatever becomes of it; never inside a transaction.
     *
     * @return asks for the code
     * @throws Throttled after too many failures from here, and after too many codes asked for
     */
    public Supplier<SignInAttemptId> prepare(Actor actor, Command command, Device device) {
        validation.check(command);
        var asking =
                ways.ask(actor, command.email(), device, EventType.SIGN_IN_CODE_REQUESTED, (person, address, at) -> {
                    var id = new SignInAttemptId(ids.next());
                    signIns.add(
                            actor,
                            new SignInAttempt(
                                    id,
                                    address,
                                    person,
                                    SecretHash.ofCode(id, tokens.signInCode(id)),
                                    SignInAttempt.TRIES,
                                    at,
                                    Optional.empty(),
                                    command.continueTo()));
                    return id.value();
                });
        return () -> new SignInAttemptId(asking.get());
    }
}
