package studio.portal.persistence.file;

import studio.portal.domain.file.UploadRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqUploadRepositoryOnPostgresTest extends JooqStore implements UploadRepositoryContract {
    JooqUploadRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
