package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class ErasingMeanwhileOnPostgresTest extends ErasingMeanwhile {
    ErasingMeanwhileOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
