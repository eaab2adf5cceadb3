package studio.portal.persistence.settings;

import studio.portal.persistence.Vendor;

final class FirstSettingsOnPostgresTest extends DecidingAtOnce {
    FirstSettingsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
