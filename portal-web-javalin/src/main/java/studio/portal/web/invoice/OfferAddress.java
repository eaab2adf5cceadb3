package studio.portal.web.invoice;

import studio.portal.domain.invoice.OfferId;

/** Where offers are. */
public final class OfferAddress {
    public static final String PATH = "/offers";

    private OfferAddress() {}

    public static String of(OfferId id) {
        return PATH + "/" + id;
    }

    /** Where what is missing for sending it is mended. */
    public static String mending(OfferView view, String code) {
        return switch (code) {
            case "buyer-missing" -> "/studio/clients/" + view.detail().client() + "/billing";
            case "seller-missing" -> "/studio/billing";
            default -> view.path() + "/edit";
        };
    }
}
