package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class MakingRecurringOnPostgresTest extends MakingRecurring {
    MakingRecurringOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
