package studio.portal.persistence.project;

import studio.portal.domain.project.TemplateRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqTemplateRepositoryOnPostgresTest extends JooqStore implements TemplateRepositoryContract {
    JooqTemplateRepositoryOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
