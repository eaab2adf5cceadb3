package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class HandOverRacesOnPostgresTest extends HandOverRaces {
    HandOverRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
