package studio.portal.web.invoice;

import java.util.Optional;
import studio.portal.application.invoice.AnsweredTicket;
import studio.portal.application.invoice.OfferDetail;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OfferTerms;
import studio.portal.domain.invoice.Totals;

/**
 * The page on which an offer is drafted.
 *
 * @param stored the one that is changed; empty for a new one
 * @param ticket that it answers
 * @param terms as they are typed, where they can be taken as they are
 * @param version the one it was read at
 */
public record OfferDraftView(
        DraftForm draft,
        Optional<OfferDetail> stored,
        DraftChoices choices,
        Optional<AnsweredTicket> ticket,
        Optional<OfferTerms> terms,
        String version) {
    public String action() {
        return stored.map(offer -> OfferAddress.of(offer.offer().id()) + "/changes")
                .orElse(OfferAddress.PATH);
    }

    /** Of what is not optional. */
    public Optional<Totals> totals() {
        return terms.flatMap(OfferTerms::least);
    }

    /** With everything that can be ticked, where something can. */
    public Optional<Totals> most() {
        return terms.filter(typed -> !typed.optional().isEmpty()).map(typed -> typed.totals(typed.optional()));
    }

    public Optional<Money> deposit() {
        return terms.flatMap(typed -> typed.least().flatMap(typed::depositOf));
    }
}
