package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SessionId;

/** Somebody sets or changes their own password. All their other sessions and tokens end. */
public final class ChangePassword {
    /** @param currentPassword empty where the person has none yet */
    public record Command(
            @NotNull @Size(max = Passwords.LONGEST) String currentPassword,

            @NotBlank @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
            String newPassword) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final PersonRepository people;
    private final PasswordCheck check;
    private final AccessEnding access;
    private final Passwords passwords;
    private final Clock clock;

    public ChangePassword(
            Transactions transactions,
            Validation validation,
            PersonRepository people,
            PasswordCheck check,
            AccessEnding access,
            Passwords passwords,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.people = people;
        this.check = check;
        this.access = access;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @param current the session it is done in, which goes on
     * @throws SignInRefused if the person has a password and the current one is not right
     */
    public void handle(Actor actor, Optional<SessionId> current, Command command, Device device) {
        prepare(actor, current, command, device).run();
    }

    /**
     * The slow look at the current password, which counts whatever becomes of the rest; never inside a transaction.
     *
     * @return changes the password
     * @throws SignInRefused if the person has a password and the current one is not right
     */
    public Runnable prepare(Actor actor, Optional<SessionId> current, Command command, Device device) {
        validation.check(command);
        var id = actor.personId().orElseThrow(NotFound::new);
        var known = transactions.write(actor, () -> people.find(actor, id)).orElseThrow(NotFound::new);
        if (known.password().isPresent()) {
            check.person(actor, known.email(), command.currentPassword(), device);
        }
        var hash = passwords.hash(command.newPassword());
        return () -> transactions.run(actor, () -> {
            var person = people.find(actor, id).orElseThrow(NotFound::new);
            person.setPassword(hash, actor, clock.instant());
            people.update(actor, person);
            access.end(actor, id, current);
        });
    }
}
