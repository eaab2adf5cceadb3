package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class PapersOnH2Test extends PapersContract {
    PapersOnH2Test() {
        super(Vendor.H2);
    }
}
