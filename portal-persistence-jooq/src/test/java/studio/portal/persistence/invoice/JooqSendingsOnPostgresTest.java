package studio.portal.persistence.invoice;

import studio.portal.domain.invoice.SendingRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqSendingsOnPostgresTest extends JooqStore implements SendingRepositoryContract {
    JooqSendingsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
