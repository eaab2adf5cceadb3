package studio.portal.persistence.file;

import studio.portal.domain.file.RenderingRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqRenderingsOnH2Test extends JooqStore implements RenderingRepositoryContract {
    JooqRenderingsOnH2Test() {
        super(Vendor.H2);
    }
}
