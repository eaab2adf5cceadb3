package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class OfferRacesOnPostgresTest extends OffersRacing {
    OfferRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
