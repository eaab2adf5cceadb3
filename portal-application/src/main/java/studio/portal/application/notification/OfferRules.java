package studio.portal.application.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.application.notification.OfferMatters.MailedOffers;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.project.ProjectRepository;

/** Who should hear of offers: of the client those who decide, of the studio whoever made it and leads its project. */
public final class OfferRules {
    private final MailedOffers offers;
    private final ProjectRepository projects;
    private final PersonRepository people;
    private final StudioSide studio;

    public OfferRules(MailedOffers offers, ProjectRepository projects, PersonRepository people, StudioSide studio) {
        this.offers = offers;
        this.projects = projects;
        this.people = people;
        this.studio = studio;
    }

    /** As soon as its PDF is there, which comes with the mail. */
    List<Hearing> sent(Actor actor, Recorded event) {
        return find(actor, event)
                .map(offer -> Hearing.of(event, MessageKind.OFFER_SENT, deciding(actor, offer)))
                .orElse(List.of());
    }

    List<Hearing> decided(Actor actor, Recorded event, MessageKind kind) {
        return find(actor, event)
                .map(offer -> Hearing.of(event, kind, inCharge(actor, offer)))
                .orElse(List.of());
    }

    private Optional<Offer> find(Actor actor, Recorded event) {
        return offers.find(actor, new OfferId(event.subject()));
    }

    private Set<PersonId> deciding(Actor actor, Offer offer) {
        return people.members(actor, offer.client()).stream()
                .filter(person -> person.actor(Optional.of(offer.client()))
                        .filter(member -> OfferPolicy.mayDecide(member, offer))
                        .isPresent())
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<PersonId> inCharge(Actor actor, Offer offer) {
        var everybody = new LinkedHashSet<>(
                studio.of(actor, offer.client(), offer.found().draftedBy().person()));
        offer.terms()
                .project()
                .flatMap(id -> projects.find(actor, id))
                .flatMap(project -> project.terms().lead())
                .ifPresent(lead -> everybody.addAll(studio.of(actor, offer.client(), Optional.of(lead))));
        return everybody;
    }
}
