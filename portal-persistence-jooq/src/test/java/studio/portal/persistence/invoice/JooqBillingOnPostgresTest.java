package studio.portal.persistence.invoice;

import studio.portal.domain.invoice.BillingRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqBillingOnPostgresTest extends JooqStore implements BillingRepositoryContract {
    JooqBillingOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
