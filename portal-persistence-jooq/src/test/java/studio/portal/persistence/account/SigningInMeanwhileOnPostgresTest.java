package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class SigningInMeanwhileOnPostgresTest extends SigningInMeanwhile {
    SigningInMeanwhileOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
