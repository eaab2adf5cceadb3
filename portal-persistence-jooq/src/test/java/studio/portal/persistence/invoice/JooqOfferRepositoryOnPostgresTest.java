package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqOfferRepositoryOnPostgresTest extends OffersInRows {
    JooqOfferRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
