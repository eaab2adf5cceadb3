package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class OnlinePaymentOnH2Test extends OnlinePaymentContract {
    OnlinePaymentOnH2Test() {
        super(Vendor.H2);
    }
}
