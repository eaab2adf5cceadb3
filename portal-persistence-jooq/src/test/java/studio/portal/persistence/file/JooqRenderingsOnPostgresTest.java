package studio.portal.persistence.file;

import studio.portal.domain.file.RenderingRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqRenderingsOnPostgresTest extends JooqStore implements RenderingRepositoryContract {
    JooqRenderingsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
