package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class InvoiceWritingOnH2Test extends InvoiceWritingContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
