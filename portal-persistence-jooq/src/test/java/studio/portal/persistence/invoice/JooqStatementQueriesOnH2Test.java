package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqStatementQueriesOnH2Test extends StatementsInRows {
    JooqStatementQueriesOnH2Test() {
        super(Vendor.H2);
    }
}
