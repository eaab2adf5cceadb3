package studio.portal.domain.invoice;

import java.util.Optional;
import studio.portal.domain.RuleViolation;

/**
 * What EN 16931 asks of seller, buyer and delivery for each category of VAT. Without it the invoice is none in the eyes
 * of a tax office, so it is not issued.
 */
final class VatRules {
    private VatRules() {}

    /**
     * @throws RuleViolation {@code seller-tax-number} (BR-S-02, BR-Z-02, BR-E-02), {@code seller-vat-id} (BR-AE-02,
     *     BR-IC-02, BR-G-02), {@code seller-number} (BR-CO-26: where BR-O-02 forbids the VAT
     *     number, another one has to say who sells), {@code buyer-vat-id} (BR-AE-02, BR-IC-02), {@code delivery-missing} (BR-IC-11)
     */
    static void check(Vat vat, Party seller, Party buyer, Optional<Delivery> delivery) {
        switch (vat.category()) {
            case STANDARD, ZERO, EXEMPT ->
                require(seller.isTaxable(), "seller-tax-number", "The studio's VAT number or tax number is missing");
            case REVERSE_CHARGE -> {
                mustHaveVatId(seller);
                mustBeKnown(buyer);
            }
            case INTRA_COMMUNITY -> {
                mustHaveVatId(seller);
                mustBeKnown(buyer);
                require(delivery.isPresent(), "delivery-missing", "A delivery to another country says when it was");
            }
            case EXPORT -> mustHaveVatId(seller);
            case OUTSIDE_SCOPE ->
                require(
                        seller.taxNumber().or(seller::registration).isPresent(),
                        "seller-number",
                        "The studio's tax number or registration number is missing");
        }
    }

    private static void mustHaveVatId(Party seller) {
        require(seller.vatId().isPresent(), "seller-vat-id", "The studio's VAT number is missing");
    }

    private static void mustBeKnown(Party buyer) {
        require(buyer.vatId().isPresent(), "buyer-vat-id", "The client's VAT number is missing");
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw new RuleViolation(code, message);
        }
    }
}
