package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqInvoiceQueriesOnH2Test extends ReadingInvoices {
    JooqInvoiceQueriesOnH2Test() {
        super(Vendor.H2);
    }
}
