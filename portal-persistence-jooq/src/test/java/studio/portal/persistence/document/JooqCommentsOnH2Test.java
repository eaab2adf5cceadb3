package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class JooqCommentsOnH2Test extends CommentsContract {
    JooqCommentsOnH2Test() {
        super(Vendor.H2);
    }
}
