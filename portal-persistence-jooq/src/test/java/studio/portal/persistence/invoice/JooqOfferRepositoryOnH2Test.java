package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqOfferRepositoryOnH2Test extends OffersInRows {
    JooqOfferRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
