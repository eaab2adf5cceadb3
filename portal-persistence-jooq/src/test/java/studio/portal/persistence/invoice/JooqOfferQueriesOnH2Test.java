package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqOfferQueriesOnH2Test extends ReadingOffers {
    JooqOfferQueriesOnH2Test() {
        super(Vendor.H2);
    }
}
