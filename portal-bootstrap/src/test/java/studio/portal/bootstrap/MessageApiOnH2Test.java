package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class MessageApiOnH2Test extends MessageApiContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
