package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class LedgersInAnyOrderOnPostgresTest extends LedgersInAnyOrder {
    LedgersInAnyOrderOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
