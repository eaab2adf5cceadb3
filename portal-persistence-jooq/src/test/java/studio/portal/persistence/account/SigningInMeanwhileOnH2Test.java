package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class SigningInMeanwhileOnH2Test extends SigningInMeanwhile {
    SigningInMeanwhileOnH2Test() {
        super(Vendor.H2);
    }
}
