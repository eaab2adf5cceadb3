package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqRemindersOnPostgresTest extends RemindersInRows {
    JooqRemindersOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
