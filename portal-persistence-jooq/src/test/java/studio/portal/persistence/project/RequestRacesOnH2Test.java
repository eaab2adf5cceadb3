package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class RequestRacesOnH2Test extends RequestsRacing {
    RequestRacesOnH2Test() {
        super(Vendor.H2);
    }
}
