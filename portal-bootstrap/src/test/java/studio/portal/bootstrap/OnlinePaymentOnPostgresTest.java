package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class OnlinePaymentOnPostgresTest extends OnlinePaymentContract {
    OnlinePaymentOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
