package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class InvoiceWritingOnPostgresTest extends InvoiceWritingContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
