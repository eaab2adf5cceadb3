package studio.portal.persistence.project;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqProjectQueriesOnPostgresTest extends JooqStore implements ProjectQueriesContract {
    JooqProjectQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
