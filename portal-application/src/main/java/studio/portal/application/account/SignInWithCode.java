package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;

/** Somebody types the mailed code. Each try counts, also when two arrive at once; the right one works once. */
public final class SignInWithCode {
    private static final Actor LOOK_UP = new Actor.System("sign-in");

    public record Command(
            @NotNull SignInAttemptId attempt,
            @NotBlank @Size(max = 40) String code,
            boolean remembered) {}

    private final Transactions transactions;
    private final Validation validation;
    private final SignInThrottling throttling;
    private final PersonRepository people;
    private final SignInRepository signIns;
    private final SignIns sessions;
    private final Clock clock;

    public SignInWithCode(
            Transactions transactions,
            Validation validation,
            SignInThrottling throttling,
            PersonRepository people,
            SignInRepository signIns,
            SignIns sessions,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.throttling = throttling;
        this.people = people;
        this.signIns = signIns;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws SignInRefused if the code is wrong, used, expired or was tried too often */
    public NewSession handle(Actor actor, Command command, Device device) {
        validation.check(command);
        var opened = transactions.write(
                actor,
                () -> signIns.lockAttempt(actor, command.attempt())
                        .flatMap(attempt -> attempt(actor, attempt, command, device)));
        return opened.orElseThrow(SignInRefused::new);
    }

    private Optional<NewSession> attempt(Actor actor, SignInAttempt attempt, Command command, Device device) {
        var at = clock.instant();
        if (!attempt.isRight(command.code(), at)) {
            if (attempt.isOpen(at)) {
                signIns.update(actor, attempt.tried());
            }
            return Optional.empty();
        }
        signIns.update(actor, attempt.used(at));
        throttling.succeeded(actor, attempt.email(), device);
        return attempt.person()
                .flatMap(id -> people.find(LOOK_UP, id))
                .flatMap(person ->
                        sessions.open(person, Optional.empty(), device, command.remembered(), attempt.continueTo()));
    }
}
