package studio.portal.bootstrap.files;

import studio.portal.persistence.Vendor;

final class SameBytesAtOnceOnH2Test extends SameBytesAtOnce {
    SameBytesAtOnceOnH2Test() {
        super(Vendor.H2);
    }
}
