package studio.portal.persistence.file;

import studio.portal.domain.file.UploadRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqUploadRepositoryOnH2Test extends JooqStore implements UploadRepositoryContract {
    JooqUploadRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
