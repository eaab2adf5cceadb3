package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class OfferPapersOnPostgresTest extends OfferPapersContract {
    OfferPapersOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
