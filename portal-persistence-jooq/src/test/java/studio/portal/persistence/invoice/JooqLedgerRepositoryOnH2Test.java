package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqLedgerRepositoryOnH2Test extends LedgersInRows {
    JooqLedgerRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
