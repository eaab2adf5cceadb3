package studio.portal.application.account;

import java.time.Clock;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;

/**
 * Whether a typed code is the mailed one. Each try counts, also when two arrive at once; the right one works once. Part
 * of the caller's transaction, which must not be rolled back because of a wrong code: then the try would not count.
 */
public final class CodeCheck {
    private static final Actor LOOK_UP = new Actor.System("sign-in");

    /** @param continueTo the local path to open afterwards */
    record Right(Person person, String continueTo) {}

    private final SignInThrottling throttling;
    private final PersonRepository people;
    private final SignInRepository signIns;
    private final Clock clock;

    public CodeCheck(SignInThrottling throttling, PersonRepository people, SignInRepository signIns, Clock clock) {
        this.throttling = throttling;
        this.people = people;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Empty if the code is wrong, used, expired or was tried too often. */
    Optional<Right> use(Actor actor, SignInAttemptId id, String code, Device device) {
        // Only whoever has the right code is looked for: a wrong one costs the same for somebody as for nobody. The
        // person before the attempt, as disabling them does.
        var person = signIns.findAttempt(LOOK_UP, id)
                .filter(attempt -> attempt.isRight(code, clock.instant()))
                .flatMap(SignInAttempt::person)
                .flatMap(known -> people.lock(LOOK_UP, known));
        return signIns.lockAttempt(actor, id).flatMap(attempt -> use(actor, attempt, person, code, device));
    }

    private Optional<Right> use(
            Actor actor, SignInAttempt attempt, Optional<Person> person, String code, Device device) {
        var at = clock.instant();
        if (!attempt.isRight(code, at)) {
            // One that is over is written as it was: a credential that changes ends those of known people only.
            signIns.update(actor, attempt.isOpen(at) ? attempt.tried() : attempt);
            return Optional.empty();
        }
        signIns.update(actor, attempt.used(at));
        throttling.succeeded(actor, attempt.email(), device);
        return person.map(known -> new Right(known, attempt.continueTo()));
    }
}
