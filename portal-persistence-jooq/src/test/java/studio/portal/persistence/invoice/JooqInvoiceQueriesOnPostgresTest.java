package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqInvoiceQueriesOnPostgresTest extends ReadingInvoices {
    JooqInvoiceQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
