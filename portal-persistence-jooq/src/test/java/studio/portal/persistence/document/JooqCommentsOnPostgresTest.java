package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class JooqCommentsOnPostgresTest extends CommentsContract {
    JooqCommentsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
