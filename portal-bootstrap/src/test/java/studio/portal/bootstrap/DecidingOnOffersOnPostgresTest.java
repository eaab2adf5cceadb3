package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class DecidingOnOffersOnPostgresTest extends DecidingOnOffersContract {
    DecidingOnOffersOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
