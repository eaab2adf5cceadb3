package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class PaymentApiOnPostgresTest extends PaymentApiContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
