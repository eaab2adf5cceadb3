package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class ProjectApiOnH2Test extends ProjectApiContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
