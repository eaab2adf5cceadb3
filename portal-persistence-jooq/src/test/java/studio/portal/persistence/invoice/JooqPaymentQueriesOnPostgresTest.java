package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqPaymentQueriesOnPostgresTest extends ReadingPayments {
    JooqPaymentQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
