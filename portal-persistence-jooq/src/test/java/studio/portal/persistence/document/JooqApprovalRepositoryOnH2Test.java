package studio.portal.persistence.document;

import studio.portal.domain.document.ApprovalRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqApprovalRepositoryOnH2Test extends JooqStore implements ApprovalRepositoryContract {
    JooqApprovalRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
