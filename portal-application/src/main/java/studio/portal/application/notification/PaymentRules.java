package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.invoice.InvoicePolicy;

/** Who should hear of money that moved: of a client those alone who may see its money. */
public final class PaymentRules {
    private final PersonRepository people;
    private final StudioSide studio;

    public PaymentRules(PersonRepository people, StudioSide studio) {
        this.people = people;
        this.studio = studio;
    }

    List<Hearing> client(Actor actor, Recorded event, MessageKind kind) {
        return event.client()
                .map(client -> Hearing.of(event, kind, billed(actor, client)))
                .orElse(List.of());
    }

    /** Also to who did it, so that they hear if it was somebody else in their name. */
    List<Hearing> card(Actor actor, Recorded event, MessageKind kind) {
        return event.client()
                .map(client -> Hearing.ofAll(kind, billed(actor, client)))
                .orElse(List.of());
    }

    /** What somebody of the studio should look at. */
    List<Hearing> studio(Actor actor, Recorded event, MessageKind kind) {
        return event.client()
                .map(client -> Hearing.of(event, kind, studio.of(actor, client, Optional.empty())))
                .orElse(List.of());
    }

    List<Hearing> chargedBack(Actor actor, Recorded event) {
        return Stream.concat(
                        client(actor, event, MessageKind.PAYMENT_CHARGED_BACK).stream(),
                        studio(actor, event, MessageKind.PAYMENT_DISPUTED).stream())
                .toList();
    }

    private Set<PersonId> billed(Actor actor, ClientId client) {
        return people.members(actor, client).stream()
                .filter(person -> person.actor(Optional.of(client))
                        .filter(member -> InvoicePolicy.maySeeMoneyOf(member, client))
                        .isPresent())
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
