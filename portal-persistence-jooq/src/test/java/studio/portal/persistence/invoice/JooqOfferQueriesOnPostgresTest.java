package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqOfferQueriesOnPostgresTest extends ReadingOffers {
    JooqOfferQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
