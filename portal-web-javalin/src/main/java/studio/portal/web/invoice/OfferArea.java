package studio.portal.web.invoice;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.home.WaitingCounts;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.web.Area;
import studio.portal.web.project.ProjectArea;

/** Offers, as far as every page knows of them: a member who may approve is waited for to decide. */
public final class OfferArea implements Area {
    public static final String NAME = "offer";

    private final OfferQueries offers;

    public OfferArea(OfferQueries offers) {
        this.offers = offers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return OfferAddress.PATH;
    }

    @Override
    public int waiting(WaitingCounts counts) {
        return counts.offers();
    }

    @Override
    public String waitingList(Actor actor) {
        return OfferAddress.PATH + (OfferPolicy.mayDecideOnAny(actor) ? "?status=sent" : "");
    }

    @Override
    public List<String> addresses(Actor actor, UUID thing) {
        return offers.place(actor, new OfferId(thing)).stream()
                .flatMap(place -> Stream.of(
                                Stream.of(OfferAddress.of(new OfferId(thing))),
                                place.project().stream().map(ProjectArea::address),
                                place.ticket().stream().map(number -> "/tickets/" + number.value()))
                        .flatMap(addresses -> addresses))
                .toList();
    }
}
