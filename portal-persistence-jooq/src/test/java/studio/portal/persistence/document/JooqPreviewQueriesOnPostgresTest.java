package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class JooqPreviewQueriesOnPostgresTest extends PreviewQueriesContract {
    JooqPreviewQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
