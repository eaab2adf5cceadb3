package studio.portal.application.account;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PasswordReset;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;

/** Somebody asks for a link to set a new password. As many rows are written for an unknown address as for a known one, so that neither answer nor time tells them apart. */
public final class RequestPasswordReset {
    private static final Actor LOOK_UP = new Actor.System("sign-in");

    public record Command(@NotNull EmailAddress email) {}

    private final Transactions transactions;
    private final Validation validation;
    private final SignInThrottling throttling;
    private final PersonRepository people;
    private final SignInRepository signIns;
    private final Tokens tokens;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public RequestPasswordReset(
            Transactions transactions,
            Validation validation,
            SignInThrottling throttling,
            PersonRepository people,
            SignInRepository signIns,
            Tokens tokens,
            EventLog log,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.throttling = throttling;
        this.people = people;
        this.signIns = signIns;
        this.tokens = tokens;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Throttled after too many from here */
    public void handle(Actor actor, Command command, Device device) {
        validation.check(command);
        throttling.ask(actor, command.email(), device);
        transactions.run(actor, () -> {
            var person = people.findByEmail(LOOK_UP, command.email())
                    .filter(Person::isActive)
                    .map(Person::id);
            var id = new PasswordResetId(ids.next());
            var at = clock.instant();
            person.ifPresentOrElse(
                    found -> signIns.add(
                            actor,
                            new PasswordReset(
                                    id, found, SecretHash.ofToken(tokens.passwordReset(id)), at, Optional.empty())),
                    () -> signIns.add(actor, decoy(command.email(), at)));
            log.append(
                    actor,
                    List.of(AccountEvent.ofRequest(
                            EventType.PASSWORD_RESET_REQUESTED, id.value(), person, actor.reference(), at)));
        });
    }

    /** Costs what a real one costs, and no code fits it. */
    private SignInAttempt decoy(EmailAddress email, Instant at) {
        var id = new SignInAttemptId(ids.next());
        var unguessable = SecretHash.ofToken(tokens.random());
        return new SignInAttempt(id, email, Optional.empty(), unguessable, 0, at, Optional.of(at), "/");
    }
}
