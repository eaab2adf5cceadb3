package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class PaymentApiOnH2Test extends PaymentApiContract {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
