package studio.portal.bootstrap.payment;

import studio.portal.persistence.Vendor;

final class StripePaymentsOnH2Test extends StripePayments {
    StripePaymentsOnH2Test() {
        super(Vendor.H2);
    }
}
