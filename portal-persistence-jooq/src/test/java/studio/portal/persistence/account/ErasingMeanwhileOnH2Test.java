package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class ErasingMeanwhileOnH2Test extends ErasingMeanwhile {
    ErasingMeanwhileOnH2Test() {
        super(Vendor.H2);
    }
}
