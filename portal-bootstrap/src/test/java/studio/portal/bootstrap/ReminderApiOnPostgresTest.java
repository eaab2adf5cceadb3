package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class ReminderApiOnPostgresTest extends ReminderApiContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
