package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class DocumentApiOnH2Test extends DocumentApiContract {
    DocumentApiOnH2Test() {
        super(Vendor.H2);
    }
}
