package studio.portal.persistence.document;

import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DownloadVersion.OwnVersions;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqDocumentQueriesOnPostgresTest extends JooqStore implements DocumentQueriesContract {
    JooqDocumentQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }

    @Override
    public DocumentQueries queries() {
        return documentQueries();
    }

    @Override
    public OwnVersions ownVersions() {
        return new JooqOwnVersions(database());
    }
}
