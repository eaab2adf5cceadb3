package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class NotesNeverLeakOnPostgresTest extends NotesNeverLeak {
    @Override
    Vendor vendor() {
        return Vendor.POSTGRESQL;
    }
}
