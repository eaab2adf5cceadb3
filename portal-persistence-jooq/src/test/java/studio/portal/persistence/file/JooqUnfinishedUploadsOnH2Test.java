package studio.portal.persistence.file;

import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UnfinishedUploadRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqUnfinishedUploadsOnH2Test extends JooqStore implements UnfinishedUploadRepositoryContract {
    JooqUnfinishedUploadsOnH2Test() {
        super(Vendor.H2);
    }

    @Override
    public UnfinishedUploadRepository unfinished() {
        return new JooqUnfinishedUploadRepository(database());
    }
}
