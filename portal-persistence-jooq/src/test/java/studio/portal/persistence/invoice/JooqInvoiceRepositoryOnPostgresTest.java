package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqInvoiceRepositoryOnPostgresTest extends InvoicesInRows {
    JooqInvoiceRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
