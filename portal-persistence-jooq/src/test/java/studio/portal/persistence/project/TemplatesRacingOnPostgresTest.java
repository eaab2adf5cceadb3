package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class TemplatesRacingOnPostgresTest extends TemplatesRacing {
    TemplatesRacingOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
