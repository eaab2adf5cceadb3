package studio.portal.persistence.invoice;

import studio.portal.domain.invoice.SendingRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqSendingsOnH2Test extends JooqStore implements SendingRepositoryContract {
    JooqSendingsOnH2Test() {
        super(Vendor.H2);
    }
}
