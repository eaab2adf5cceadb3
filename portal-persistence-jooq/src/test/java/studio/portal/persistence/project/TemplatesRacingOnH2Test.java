package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class TemplatesRacingOnH2Test extends TemplatesRacing {
    TemplatesRacingOnH2Test() {
        super(Vendor.H2);
    }
}
