package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.invoice.OfferDetail;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.project.ProjectNames;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.web.Form;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.Visit;

/** Finds the offer of a request, for its page and for JSON, and answers with its PDF. */
public final class OfferScreen {
    private final Pages pages;
    private final OfferQueries offers;
    private final ProjectNames projects;

    public OfferScreen(Pages pages, OfferQueries offers, ProjectNames projects) {
        this.pages = pages;
        this.offers = offers;
        this.projects = projects;
    }

    OfferDetail find(Context ctx) {
        return find(ctx, offers);
    }

    /** @throws NotFound if the actor sees no such offer */
    static OfferDetail find(Context ctx, OfferQueries offers) {
        return offers.find(actor(ctx), id(ctx)).orElseThrow(NotFound::new);
    }

    /** Whoever may not decide is told so before anything else is looked at. */
    OfferDetail toDecide(Context ctx) {
        var offer = find(ctx);
        if (!OfferPolicy.mayDecide(actor(ctx), offer)) {
            throw new AccessDenied("Only who may approve decides on an offer");
        }
        return offer;
    }

    static OfferId id(Context ctx) {
        return Parsing.pathId(ctx, "id", OfferId::new);
    }

    /** @throws NotFound for who sees no offers at all: to them there is no such list */
    static Actor actor(Context ctx) {
        var actor = Visit.of(ctx).actor();
        if (!OfferPolicy.maySeeAny(actor)) {
            throw new NotFound();
        }
        return actor;
    }

    void show(Context ctx, Form form) {
        pages.show(ctx, "offer/view.jte", Map.of("view", view(ctx, form)));
    }

    OfferView view(Context ctx, Form form) {
        var offer = find(ctx);
        var terms = offer.offer().terms();
        return new OfferView(
                offer,
                pages.today(ctx),
                ticked(ctx, offer, form),
                actor(ctx),
                form,
                new OfferView.Beside(
                        terms.ticket().flatMap(id -> offers.ticket(actor(ctx), id)),
                        offer.offer()
                                .outcome()
                                .flatMap(OfferOutcome::project)
                                .or(terms::project)
                                .flatMap(id -> projects.find(actor(ctx), id))));
    }

    /** What is ticked in the address or was sent with a decision, of what can be: the sum is computed here, with and without JavaScript. */
    private static Set<Integer> ticked(Context ctx, OfferDetail offer, Form form) {
        return Stream.concat(ctx.queryParams("position").stream(), form.values("positions").stream())
                .flatMap(place -> Parsing.number(place).stream())
                .filter(place -> place >= 0 && place <= Integer.MAX_VALUE)
                .map(Math::toIntExact)
                .filter(offer.offer().terms().optional()::contains)
                .collect(Collectors.toSet());
    }
}
