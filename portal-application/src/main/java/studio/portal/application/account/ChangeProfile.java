package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Profile;
import studio.portal.domain.account.Theme;

/** Somebody says what they are called and how they want the portal. */
public final class ChangeProfile {
    public record Command(
            @NotBlank @PlainLine @Size(max = Person.NAME_LENGTH)
            String name,

            Optional<Language> language,
            Optional<ZoneId> zone,
            @NotNull Theme theme) {}

    private final Transactions transactions;
    private final Validation validation;
    private final PersonRepository people;
    private final Clock clock;

    public ChangeProfile(Transactions transactions, Validation validation, PersonRepository people, Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.people = people;
        this.clock = clock;
    }

    public void handle(Actor actor, Command command) {
        validation.check(command);
        handle(actor, now -> command);
    }

    /** What somebody decides about a part of it is put together with the rest as it is now. */
    @FunctionalInterface
    public interface Change {
        Command of(Person now);
    }

    /**
     * @return the version it is at afterwards
     * @throws StaleVersion if somebody changes the person at the same moment
     */
    public long handle(Actor actor, Change change) {
        return transactions.write(actor, () -> {
            var id = actor.personId().orElseThrow(NotFound::new);
            var person = people.find(actor, id).orElseThrow(NotFound::new);
            var command = change.of(person);
            validation.check(command);
            person.change(
                    new Profile(command.name(), command.language(), command.zone(), command.theme()),
                    actor,
                    clock.instant());
            people.update(actor, person);
            return people.find(actor, id).orElseThrow(NotFound::new).version();
        });
    }
}
