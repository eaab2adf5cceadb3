package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class RequestApiOnH2Test extends RequestApiContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
