package studio.portal.persistence.ticket;

import studio.portal.persistence.Vendor;

final class VisibleUnderOnPostgresTest extends VisibleUnderAnotherClient {
    VisibleUnderOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
