package studio.portal.application.invoice;

import studio.portal.domain.invoice.OfferState;
import studio.portal.domain.invoice.OfferTerms;
import studio.portal.domain.invoice.SentOffer;
import studio.portal.domain.settings.StudioSettings;

/** What the PDF of an offer says: nothing but what was frozen when it was sent, and how the studio looks. */
public record OfferPaper(OfferTerms terms, SentOffer sent, int edition, InvoicePaper.Look look) {
    /** @param offer that is sent, or was made so for its preview alone */
    static OfferPaper of(OfferState offer, StudioSettings studio) {
        var look = new InvoicePaper.Look(studio.studioName(), studio.accent());
        return new OfferPaper(offer.terms(), offer.sent().orElseThrow(), offer.edition(), look);
    }
}
