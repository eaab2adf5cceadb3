package studio.portal.persistence.document;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class DocumentRacesOnPostgresTest extends JooqStore implements DocumentRacesContract {
    DocumentRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
