package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqStatementQueriesOnPostgresTest extends StatementsInRows {
    JooqStatementQueriesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
