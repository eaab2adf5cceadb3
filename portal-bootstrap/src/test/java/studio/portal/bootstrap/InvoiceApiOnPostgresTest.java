package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class InvoiceApiOnPostgresTest extends InvoiceApiContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
