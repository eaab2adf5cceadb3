package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class HandOverRacesOnH2Test extends HandOverRaces {
    HandOverRacesOnH2Test() {
        super(Vendor.H2);
    }
}
