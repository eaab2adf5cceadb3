package studio.portal.persistence.project;

import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqProjectQueriesOnH2Test extends JooqStore implements ProjectQueriesContract {
    JooqProjectQueriesOnH2Test() {
        super(Vendor.H2);
    }
}
