package studio.portal.application.invoice;

import studio.portal.domain.invoice.OfferTerms;
import studio.portal.domain.invoice.SentOffer;

/** What the PDF of an offer says: nothing but what was frozen when it was sent, and how the studio looks. */
public record OfferPaper(OfferTerms terms, SentOffer sent, int edition, InvoicePaper.Look look) {}
