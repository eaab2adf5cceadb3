package studio.portal.bootstrap.payment;

import studio.portal.persistence.Vendor;

final class StripeRacesOnPostgresTest extends StripeRaces {
    StripeRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
