package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class ApprovalRacesOnH2Test extends ApprovalRaces {
    ApprovalRacesOnH2Test() {
        super(Vendor.H2);
    }
}
