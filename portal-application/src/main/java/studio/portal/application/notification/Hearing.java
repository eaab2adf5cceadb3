package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.PersonId;

/**
 * Somebody who should be told.
 *
 * @param person empty for an invitation, whose recipient is nobody here yet
 */
public record Hearing(MessageKind kind, Optional<PersonId> person) {

    /** All of these but whoever did it. */
    static List<Hearing> of(Recorded event, MessageKind kind, Set<PersonId> people) {
        return people.stream()
                .filter(person -> !event.by().is(person))
                .map(person -> new Hearing(kind, Optional.of(person)))
                .toList();
    }

    /** All of these, whoever did it. */
    static List<Hearing> ofAll(MessageKind kind, Set<PersonId> people) {
        return people.stream()
                .map(person -> new Hearing(kind, Optional.of(person)))
                .toList();
    }
}
