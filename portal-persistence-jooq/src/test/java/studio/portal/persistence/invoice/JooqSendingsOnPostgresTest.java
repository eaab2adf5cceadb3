package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class JooqSendingsOnPostgresTest extends SendingsInRows {
    JooqSendingsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
