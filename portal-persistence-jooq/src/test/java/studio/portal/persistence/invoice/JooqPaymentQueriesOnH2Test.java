package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqPaymentQueriesOnH2Test extends ReadingPayments {
    JooqPaymentQueriesOnH2Test() {
        super(Vendor.H2);
    }
}
