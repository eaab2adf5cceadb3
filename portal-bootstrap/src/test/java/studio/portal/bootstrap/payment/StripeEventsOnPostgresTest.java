package studio.portal.bootstrap.payment;

import studio.portal.persistence.Vendor;

final class StripeEventsOnPostgresTest extends StripeEvents {
    StripeEventsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
