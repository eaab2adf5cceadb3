package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqPaymentAttemptsOnH2Test extends AttemptsInRows {
    JooqPaymentAttemptsOnH2Test() {
        super(Vendor.H2);
    }
}
