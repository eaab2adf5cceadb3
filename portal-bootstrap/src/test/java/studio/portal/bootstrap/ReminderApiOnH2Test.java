package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class ReminderApiOnH2Test extends ReminderApiContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
