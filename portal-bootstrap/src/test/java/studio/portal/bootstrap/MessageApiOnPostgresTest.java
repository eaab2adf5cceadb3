package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class MessageApiOnPostgresTest extends MessageApiContract {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
