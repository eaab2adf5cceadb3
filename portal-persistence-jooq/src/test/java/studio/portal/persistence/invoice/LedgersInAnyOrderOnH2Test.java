package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class LedgersInAnyOrderOnH2Test extends LedgersInAnyOrder {
    LedgersInAnyOrderOnH2Test() {
        super(Vendor.H2);
    }
}
