package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class HandingOverOnH2Test extends HandingOver {
    HandingOverOnH2Test() {
        super(Vendor.H2);
    }
}
