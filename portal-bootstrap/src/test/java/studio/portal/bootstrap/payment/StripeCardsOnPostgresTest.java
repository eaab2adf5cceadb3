package studio.portal.bootstrap.payment;

import studio.portal.persistence.Vendor;

final class StripeCardsOnPostgresTest extends StripeCards {
    StripeCardsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
