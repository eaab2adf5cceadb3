package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PasswordReset;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInRepository;

/** Somebody sets a new password by the link they were mailed. The link works once; every session, token and other link of the person ends. */
public final class ResetPassword {
    private static final Actor LOOK_UP = new Actor.System("password-reset");

    public record Command(
            @NotBlank String token,

            @NotBlank @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
            String password) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final PersonRepository people;
    private final SignInRepository signIns;
    private final AccessEnding access;
    private final Passwords passwords;
    private final Clock clock;

    public ResetPassword(
            Transactions transactions,
            Validation validation,
            PersonRepository people,
            SignInRepository signIns,
            AccessEnding access,
            Passwords passwords,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.people = people;
        this.signIns = signIns;
        this.access = access;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether a link still works; asking changes nothing. */
    public boolean isOpen(Actor actor, String token) {
        return found(actor, token).isPresent();
    }

    /** @throws NotFound if the link was used, has expired or never was one */
    public void handle(Actor actor, Command command) {
        prepare(actor, command).run();
    }

    /**
     * The slow part, which no transaction should wait for.
     *
     * @return sets the password
     * @throws NotFound if the link was used, has expired or never was one
     */
    public Runnable prepare(Actor actor, Command command) {
        validation.check(command);
        if (!isOpen(actor, command.token())) {
            throw new NotFound();
        }
        var hash = passwords.hash(command.password());
        return () -> transactions.run(actor, () -> {
            // The person before the link, as whoever disables them or changes their password does.
            var person = found(actor, command.token())
                    .flatMap(known -> people.lock(LOOK_UP, known.person()))
                    .orElseThrow(NotFound::new);
            var reset = locked(actor, command.token()).orElseThrow(NotFound::new);
            var at = clock.instant();
            signIns.update(actor, reset.used(at));
            person.setPassword(hash, actor, at);
            people.update(LOOK_UP, person);
            access.end(LOOK_UP, person.id(), Optional.empty());
        });
    }

    private Optional<PasswordReset> found(Actor actor, String token) {
        return signIns.findReset(actor, SecretHash.ofToken(token)).filter(reset -> reset.isOpen(clock.instant()));
    }

    private Optional<PasswordReset> locked(Actor actor, String token) {
        return signIns.lockReset(actor, SecretHash.ofToken(token)).filter(reset -> reset.isOpen(clock.instant()));
    }
}
