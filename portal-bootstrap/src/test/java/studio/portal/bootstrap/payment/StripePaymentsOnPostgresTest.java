package studio.portal.bootstrap.payment;

import studio.portal.persistence.Vendor;

final class StripePaymentsOnPostgresTest extends StripePayments {
    StripePaymentsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
