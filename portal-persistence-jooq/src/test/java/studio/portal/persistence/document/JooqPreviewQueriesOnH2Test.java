package studio.portal.persistence.document;

import studio.portal.persistence.Vendor;

final class JooqPreviewQueriesOnH2Test extends PreviewQueriesContract {
    JooqPreviewQueriesOnH2Test() {
        super(Vendor.H2);
    }
}
