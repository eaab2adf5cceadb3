package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class SignInThrottleOnH2Test extends FailingAtOnce {
    SignInThrottleOnH2Test() {
        super(Vendor.H2);
    }
}
