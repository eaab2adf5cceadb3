package studio.portal.persistence.document;

import studio.portal.domain.document.ApprovalRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqApprovalRepositoryOnPostgresTest extends JooqStore implements ApprovalRepositoryContract {
    JooqApprovalRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
