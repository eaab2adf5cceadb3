package studio.portal.application.project;

import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;

/** Who can be in charge of a project. */
final class Leads {
    private Leads() {}

    /**
     * @param now who it is; they may stay, whatever became of them, because a form sends what it showed
     * @throws InvalidInput {@code leadId} if it is nobody active of the studio
     */
    static Optional<PersonId> checked(
            Actor actor, PersonRepository people, Optional<PersonId> wanted, Optional<PersonId> now) {
        if (wanted.isEmpty() || wanted.equals(now)) {
            return wanted;
        }
        var lead = wanted.flatMap(id -> people.find(actor, id))
                .filter(Person::isActive)
                .filter(person -> person.role().isStaff());
        if (lead.isEmpty()) {
            throw InvalidInput.of("leadId", "absent");
        }
        return wanted;
    }
}
