package studio.portal.persistence.document;

import studio.portal.domain.document.ShareLinkRepository;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqShareLinksOnH2Test extends JooqStore implements StoredShareLinks {
    JooqShareLinksOnH2Test() {
        super(Vendor.H2);
    }

    @Override
    public ShareLinkRepository links() {
        return new JooqShareLinkRepository(database());
    }
}
