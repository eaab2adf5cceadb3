package studio.portal.persistence.invoice;

import studio.portal.domain.invoice.BillingRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqBillingOnH2Test extends JooqStore implements BillingRepositoryContract {
    JooqBillingOnH2Test() {
        super(Vendor.H2);
    }
}
