package studio.portal.bootstrap.payment;

import studio.portal.persistence.Vendor;

final class StripeEventsOnH2Test extends StripeEvents {
    StripeEventsOnH2Test() {
        super(Vendor.H2);
    }
}
