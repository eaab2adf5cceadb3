package studio.portal.persistence.file;

import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UnfinishedUploadRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqUnfinishedUploadsOnPostgresTest extends JooqStore implements UnfinishedUploadRepositoryContract {
    JooqUnfinishedUploadsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }

    @Override
    public UnfinishedUploadRepository unfinished() {
        return new JooqUnfinishedUploadRepository(database());
    }
}
