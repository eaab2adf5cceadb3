package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqInvoiceRepositoryOnH2Test extends InvoicesInRows {
    JooqInvoiceRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
