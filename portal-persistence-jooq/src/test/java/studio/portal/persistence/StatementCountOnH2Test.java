package studio.portal.persistence;

final class StatementCountOnH2Test extends CountingStatements {
    StatementCountOnH2Test() {
        super(Vendor.H2);
    }
}
