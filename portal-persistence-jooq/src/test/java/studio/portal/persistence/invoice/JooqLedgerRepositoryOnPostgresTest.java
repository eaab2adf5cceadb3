package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqLedgerRepositoryOnPostgresTest extends LedgersInRows {
    JooqLedgerRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
