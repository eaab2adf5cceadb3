package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqRemindersOnH2Test extends RemindersInRows {
    JooqRemindersOnH2Test() {
        super(Vendor.H2);
    }
}
