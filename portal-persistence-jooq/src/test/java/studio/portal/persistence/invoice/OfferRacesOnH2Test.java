package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class OfferRacesOnH2Test extends OffersRacing {
    OfferRacesOnH2Test() {
        super(Vendor.H2);
    }
}
