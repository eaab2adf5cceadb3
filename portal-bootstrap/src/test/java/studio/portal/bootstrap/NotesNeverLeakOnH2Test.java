package studio.portal.bootstrap;

import studio.portal.persistence.Vendor;

final class NotesNeverLeakOnH2Test extends NotesNeverLeak {
    @Override
    Vendor vendor() {
        return Vendor.H2;
    }
}
