package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class InvoiceApiOnH2Test extends InvoiceApiContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
