package studio.portal.persistence.project;

import studio.portal.domain.project.TemplateRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqTemplateRepositoryOnH2Test extends JooqStore implements TemplateRepositoryContract {
    JooqTemplateRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
