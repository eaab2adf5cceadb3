package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class LastAdminOnH2Test extends LastAdminRace {
    LastAdminOnH2Test() {
        super(Vendor.H2);
    }
}
