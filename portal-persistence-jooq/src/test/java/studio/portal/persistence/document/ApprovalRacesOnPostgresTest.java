package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class ApprovalRacesOnPostgresTest extends ApprovalRaces {
    ApprovalRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
