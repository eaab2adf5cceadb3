package studio.portal.persistence.notification;

import studio.portal.persistence.Vendor;

final class JooqOutgoingMessagesOnH2Test extends MailsInRows {
    JooqOutgoingMessagesOnH2Test() {
        super(Vendor.H2);
    }
}
