package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class DaysRacingOnH2Test extends DaysRacing {
    DaysRacingOnH2Test() {
        super(Vendor.H2);
    }
}
