package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;

/**
 * Somebody who should be told.
 *
 * @param person empty for an invitation, whose recipient is nobody here yet, and for a bare address
 * @param address of somebody who need not have a login
 */
public record Hearing(MessageKind kind, Optional<PersonId> person, Optional<EmailAddress> address) {
    static Hearing person(MessageKind kind, PersonId person) {
        return new Hearing(kind, Optional.of(person), Optional.empty());
    }

    static Hearing address(MessageKind kind, EmailAddress address) {
        return new Hearing(kind, Optional.empty(), Optional.of(address));
    }

    /** Whoever is invited by the event itself. */
    static Hearing invited(MessageKind kind) {
        return new Hearing(kind, Optional.empty(), Optional.empty());
    }

    /** All of these but whoever did it. */
    static List<Hearing> of(Recorded event, MessageKind kind, Set<PersonId> people) {
        return people.stream()
                .filter(person -> !event.by().is(person))
                .map(person -> person(kind, person))
                .toList();
    }

    /** All of these, whoever did it. */
    static List<Hearing> ofAll(MessageKind kind, Set<PersonId> people) {
        return people.stream().map(person -> person(kind, person)).toList();
    }
}
