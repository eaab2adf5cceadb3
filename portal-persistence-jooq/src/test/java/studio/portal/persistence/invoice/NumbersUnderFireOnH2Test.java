package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class NumbersUnderFireOnH2Test extends NumbersUnderFire {
    NumbersUnderFireOnH2Test() {
        super(Vendor.H2);
    }
}
