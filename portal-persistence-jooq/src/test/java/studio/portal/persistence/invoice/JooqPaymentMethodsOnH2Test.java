package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqPaymentMethodsOnH2Test extends PaymentMethodsInRows {
    JooqPaymentMethodsOnH2Test() {
        super(Vendor.H2);
    }
}
