package studio.portal.application.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;

/**
 * Somebody wants to sign in by a mailed code. The same rows are written whether or not the address has an account, so
 * that neither answer nor time tells.
 */
public final class RequestSignInCode {
    private static final Actor LOOK_UP = new Actor.System("sign-in");

    /** @param continueTo the local path to open afterwards */
    public record Command(
            @NotNull EmailAddress email,
            @NotNull @Size(max = 500) String continueTo) {}

    private final Transactions transactions;
    private final Validation validation;
    private final SignInThrottling throttling;
    private final PersonRepository people;
    private final SignInRepository signIns;
    private final Tokens tokens;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public RequestSignInCode(
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

    /** @throws Throttled after too many failures from here, and after too many codes asked for */
    public SignInAttemptId handle(Actor actor, Command command, Device device) {
        validation.check(command);
        throttling.ask(actor, command.email(), device);
        return transactions.write(actor, () -> {
            var person = people.findByEmail(LOOK_UP, command.email())
                    .filter(Person::isActive)
                    .map(Person::id);
            var id = new SignInAttemptId(ids.next());
            var at = clock.instant();
            signIns.add(
                    actor,
                    new SignInAttempt(
                            id,
                            command.email(),
                            person,
                            SecretHash.ofCode(id, tokens.signInCode(id)),
                            SignInAttempt.TRIES,
                            at,
                            Optional.empty(),
                            command.continueTo()));
            log.append(
                    actor,
                    List.of(AccountEvent.ofRequest(
                            EventType.SIGN_IN_CODE_REQUESTED, id.value(), person, actor.reference(), at)));
            return id;
        });
    }
}
