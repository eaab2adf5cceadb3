package studio.portal.domain.invoice;

/**
 * One position of an offer.
 *
 * @param optional the client has it only if they tick it
 */
public record OfferPosition(InvoiceLine line, boolean optional) {}
