package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class RequestRacesOnPostgresTest extends RequestsRacing {
    RequestRacesOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
