package studio.portal.persistence.notification;

import studio.portal.persistence.Vendor;

final class JooqOutgoingMessagesOnPostgresTest extends MailsInRows {
    JooqOutgoingMessagesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
