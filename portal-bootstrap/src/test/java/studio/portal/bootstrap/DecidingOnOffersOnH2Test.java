package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class DecidingOnOffersOnH2Test extends DecidingOnOffersContract {
    DecidingOnOffersOnH2Test() {
        super(Vendor.H2);
    }
}
