package studio.portal.bootstrap.payment;

import studio.portal.persistence.Vendor;

final class StripeCardsOnH2Test extends StripeCards {
    StripeCardsOnH2Test() {
        super(Vendor.H2);
    }
}
