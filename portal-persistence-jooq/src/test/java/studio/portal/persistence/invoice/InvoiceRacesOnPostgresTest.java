package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class InvoiceRacesOnPostgresTest extends InvoicesRacing {
    InvoiceRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
