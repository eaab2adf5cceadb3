package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqPaymentMethodsOnPostgresTest extends PaymentMethodsInRows {
    JooqPaymentMethodsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
