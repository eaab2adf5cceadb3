package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class DaysRacingOnPostgresTest extends DaysRacing {
    DaysRacingOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
