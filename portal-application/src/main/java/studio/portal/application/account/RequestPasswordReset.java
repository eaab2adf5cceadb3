package studio.portal.application.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.Validation;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PasswordReset;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;

/** Somebody asks for a link to set a new password. */
public final class RequestPasswordReset {
    public record Command(@NotNull EmailAddress email) {}

    private final Validation validation;
    private final WaysInByMail ways;
    private final SignInRepository signIns;
    private final Tokens tokens;
    private final Ids ids;

    public RequestPasswordReset(
            Validation validation, WaysInByMail ways, SignInRepository signIns, Tokens tokens, Ids ids) {
        this.validation = validation;
        this.ways = ways;
        this.signIns = signIns;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** @throws Throttled after too many from here */
    public void handle(Actor actor, Command command, Device device) {
        prepare(actor, command, device).run();
    }

    /**
     * Counts the wish, whatever becomes of it; never inside a transaction.
     *
     * @return asks for the link
     * @throws Throttled after too many from here
     */
    public Runnable prepare(Actor actor, Command command, Device device) {
        validation.check(command);
        var asking =
                ways.ask(actor, command.email(), device, EventType.PASSWORD_RESET_REQUESTED, (person, address, at) -> {
                    var id = new PasswordResetId(ids.next());
                    person.ifPresentOrElse(
                            found -> signIns.add(
                                    actor,
                                    new PasswordReset(
                                            id,
                                            found,
                                            SecretHash.ofToken(tokens.passwordReset(id)),
                                            at,
                                            Optional.empty())),
                            () -> signIns.add(actor, decoy(address, at)));
                    return id.value();
                });
        return () -> {
            var unused = asking.get(); // nobody names the wish: a link is not typed
        };
    }

    /** Costs what a real one costs, and no code fits it. */
    private SignInAttempt decoy(EmailAddress email, Instant at) {
        var id = new SignInAttemptId(ids.next());
        var unguessable = SecretHash.ofToken(tokens.random());
        return new SignInAttempt(id, email, Optional.empty(), unguessable, 0, at, Optional.of(at), "/");
    }
}
