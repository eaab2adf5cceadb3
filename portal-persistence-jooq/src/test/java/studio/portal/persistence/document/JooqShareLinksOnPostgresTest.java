package studio.portal.persistence.document;

import studio.portal.domain.document.ShareLinkRepository;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqShareLinksOnPostgresTest extends JooqStore implements StoredShareLinks {
    JooqShareLinksOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }

    @Override
    public ShareLinkRepository links() {
        return new JooqShareLinkRepository(database());
    }
}
