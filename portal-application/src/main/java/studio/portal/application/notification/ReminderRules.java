package studio.portal.application.notification;

import java.util.List;
import java.util.stream.Collectors;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;

/** Who should hear what is still to be paid: those of the client who see its money. */
public final class ReminderRules {
    private final PersonRepository people;

    public ReminderRules(PersonRepository people) {
        this.people = people;
    }

    List<Hearing> reminded(Actor actor, Recorded event) {
        return event.client()
                .map(client -> Hearing.of(
                        event,
                        MessageKind.INVOICE_REMINDED,
                        people.members(actor, client).stream()
                                .filter(person -> person.actor(event.client())
                                        .filter(reader ->
                                                reader instanceof Actor.Member member && member.may(Permission.BILLING))
                                        .isPresent())
                                .map(Person::id)
                                .collect(Collectors.toSet())))
                .orElse(List.of());
    }
}
