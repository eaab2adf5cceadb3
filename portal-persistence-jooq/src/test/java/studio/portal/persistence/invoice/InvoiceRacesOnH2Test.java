package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class InvoiceRacesOnH2Test extends InvoicesRacing {
    InvoiceRacesOnH2Test() {
        super(Vendor.H2);
    }
}
