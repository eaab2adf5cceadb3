package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class NumbersUnderFireOnPostgresTest extends NumbersUnderFire {
    NumbersUnderFireOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
