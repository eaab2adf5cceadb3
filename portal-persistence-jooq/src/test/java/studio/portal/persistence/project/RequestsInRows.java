package studio.portal.persistence.project;

import studio.portal.domain.project.RequestRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** The requests of projects in rows. */
abstract class RequestsInRows extends JooqStore implements RequestRepositoryContract {
    RequestsInRows(Vendor vendor) {
        super(vendor);
    }
}
