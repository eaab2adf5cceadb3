package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;

/**
 * What staff say of a client, when they add one and when they change it.
 *
 * @param contactId somebody active of the studio, or who it is already
 */
public record ClientCommand(
        @NotBlank @PlainLine @Size(max = Client.NAME_LENGTH) String name,
        Optional<PersonId> contactId,
        Optional<Language> language,
        boolean colleaguesSeeTickets) {

    /** @throws InvalidInput {@code contactId} if it is nobody active of the studio */
    Client.Details details(Actor actor, PersonRepository people) {
        return details(actor, people, Optional.empty());
    }

    /**
     * As {@link #details(Actor, PersonRepository)}.
     *
     * @param now who the contact is; they may stay, whatever became of them
     */
    Client.Details details(Actor actor, PersonRepository people, Optional<PersonId> now) {
        if (contactId.equals(now)) {
            return new Client.Details(name, contactId, language, colleaguesSeeTickets);
        }
        var contact = contactId
                .flatMap(id -> people.find(actor, id))
                .filter(Person::isActive)
                .filter(person -> person.role().isStaff());
        if (contactId.isPresent() && contact.isEmpty()) {
            throw InvalidInput.of("contactId", "absent");
        }
        return new Client.Details(name, contactId, language, colleaguesSeeTickets);
    }
}
