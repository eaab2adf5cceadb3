package studio.portal.persistence.document;

import studio.portal.domain.document.DocumentRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqDocumentRepositoryOnPostgresTest extends JooqStore implements DocumentRepositoryContract {
    JooqDocumentRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
