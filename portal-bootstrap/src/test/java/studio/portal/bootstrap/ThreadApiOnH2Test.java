package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class ThreadApiOnH2Test extends ThreadApiContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
