package studio.portal.persistence.ticket;

import studio.portal.persistence.Vendor;

final class VisibleUnderOnH2Test extends VisibleUnderAnotherClient {
    VisibleUnderOnH2Test() {
        super(Vendor.H2);
    }
}
