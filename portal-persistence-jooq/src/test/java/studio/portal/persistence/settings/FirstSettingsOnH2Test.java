package studio.portal.persistence.settings;

import studio.portal.persistence.Vendor;

final class FirstSettingsOnH2Test extends DecidingAtOnce {
    FirstSettingsOnH2Test() {
        super(Vendor.H2);
    }
}
