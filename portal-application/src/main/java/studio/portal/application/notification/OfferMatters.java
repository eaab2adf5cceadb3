package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import studio.portal.application.file.Download;
import studio.portal.application.notification.Matter.Quote;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.SentOffer;

/** What mails about offers tell, through the eyes of whoever gets them. */
public final class OfferMatters {
    /** What such a mail has to read of an offer. */
    @FunctionalInterface
    public interface MailedOffers {
        /** An offer the actor may not see is absent, exactly as if it did not exist. */
        Optional<Offer> find(Actor actor, OfferId id);
    }

    /** The PDF that comes with it. */
    @FunctionalInterface
    public interface OfferFiles {
        /** Of an offer the actor sees; empty until it is written. */
        Optional<Download> find(Actor actor, OfferId id);
    }

    private static final String AREA = "offer";

    private final MailedOffers offers;
    private final OfferFiles files;
    private final PersonRepository people;

    public OfferMatters(MailedOffers offers, OfferFiles files, PersonRepository people) {
        this.offers = offers;
        this.files = files;
        this.people = people;
    }

    /** What can be accepted; empty once somebody has decided, and for who does not decide any more. */
    Optional<Matter> sent(Actor reader, Recorded event) {
        return offers.find(reader, new OfferId(event.subject()))
                .filter(offer -> offer.outcome().isEmpty() && OfferPolicy.mayDecide(reader, offer))
                .flatMap(offer ->
                        offer.sent().map(sent -> about(offer, sent).enclosing(files.find(reader, offer.id()))));
    }

    /** What became of it, with what was said. */
    Optional<Matter> decided(Actor actor, Actor reader, Recorded event) {
        return offers.find(reader, new OfferId(event.subject()))
                .flatMap(offer -> offer.sent()
                        .flatMap(sent -> offer.outcome()
                                .map(outcome -> about(offer, sent)
                                        .with(
                                                "amount",
                                                offer.terms()
                                                        .totals(outcome.chosen())
                                                        .gross())
                                        .saying(said(actor, outcome)))));
    }

    private Optional<Quote> said(Actor actor, OfferOutcome outcome) {
        return outcome.words()
                .map(words -> new Quote(
                        outcome.by()
                                .person()
                                .flatMap(id -> people.find(actor, id))
                                .map(Person::name),
                        outcome.at(),
                        words,
                        List.of()));
    }

    private static Matter about(Offer offer, SentOffer sent) {
        var matter = Matter.at(AREA, "/offers/" + offer.id())
                .naming("number", sent.number().value())
                .naming("subject", offer.terms().subject())
                .naming("client", sent.buyer().name())
                .on("date", offer.terms().validUntil())
                .inThread(offer.id().value());
        return offer.terms()
                .least()
                .map(least -> matter.with("amount", least.gross()))
                .orElse(matter);
    }
}
