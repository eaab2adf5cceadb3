package studio.portal.persistence.document;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class DocumentRacesOnH2Test extends JooqStore implements DocumentRacesContract {
    DocumentRacesOnH2Test() {
        super(Vendor.H2);
    }
}
