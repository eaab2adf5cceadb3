package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class OfferPapersOnH2Test extends OfferPapersContract {
    OfferPapersOnH2Test() {
        super(Vendor.H2);
    }
}
