package studio.portal.bootstrap.payment;

import studio.portal.persistence.Vendor;

final class StripeRacesOnH2Test extends StripeRaces {
    StripeRacesOnH2Test() {
        super(Vendor.H2);
    }
}
