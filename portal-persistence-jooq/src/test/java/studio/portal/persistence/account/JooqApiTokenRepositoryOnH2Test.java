package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class JooqApiTokenRepositoryOnH2Test extends ApiTokensInRows {
    JooqApiTokenRepositoryOnH2Test() {
        super(Vendor.H2);
    }
}
