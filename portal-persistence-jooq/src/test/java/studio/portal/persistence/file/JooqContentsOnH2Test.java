package studio.portal.persistence.file;

import studio.portal.domain.file.ContentRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqContentsOnH2Test extends JooqStore implements ContentRepositoryContract {
    JooqContentsOnH2Test() {
        super(Vendor.H2);
    }
}
