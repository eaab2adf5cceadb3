package studio.portal.persistence.document;

import studio.portal.domain.document.DocumentRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqDocumentRepositoryOnH2Test extends JooqStore implements DocumentRepositoryContract {
    JooqDocumentRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
