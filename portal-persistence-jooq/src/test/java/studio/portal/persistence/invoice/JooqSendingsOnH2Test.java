package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqSendingsOnH2Test extends SendingsInRows {
    JooqSendingsOnH2Test() {
        super(Vendor.H2);
    }
}
