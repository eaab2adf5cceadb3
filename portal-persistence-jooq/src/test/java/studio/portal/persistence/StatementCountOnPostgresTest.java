package studio.portal.persistence;

final class StatementCountOnPostgresTest extends CountingStatements {
    StatementCountOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
