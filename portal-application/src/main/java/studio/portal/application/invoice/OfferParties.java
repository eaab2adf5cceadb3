package studio.portal.application.invoice;

import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.Party;

/** Who offers and whom, as both are now. */
record OfferParties(Party seller, Party buyer) {
    /** @throws RuleViolation {@code seller-missing}, {@code buyer-missing} */
    static OfferParties of(Actor actor, BillingRepository billing, ClientId client) {
        var seller = billing.studio(actor)
                .billing()
                .seller()
                .orElseThrow(() -> new RuleViolation("seller-missing", "The studio's own address is not known"));
        var buyer = billing.client(actor, client)
                .billing()
                .buyer()
                .orElseThrow(() -> new RuleViolation("buyer-missing", "The client's address is not known"));
        return new OfferParties(seller, buyer);
    }
}
