package studio.portal.persistence.file;

import studio.portal.domain.file.ContentRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqContentsOnPostgresTest extends JooqStore implements ContentRepositoryContract {
    JooqContentsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
