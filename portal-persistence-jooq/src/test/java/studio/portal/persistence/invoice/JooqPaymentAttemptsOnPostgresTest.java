package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqPaymentAttemptsOnPostgresTest extends AttemptsInRows {
    JooqPaymentAttemptsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
