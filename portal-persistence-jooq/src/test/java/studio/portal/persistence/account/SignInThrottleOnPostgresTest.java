package studio.portal.persistence.account;

import studio.portal.persistence.Vendor;

final class SignInThrottleOnPostgresTest extends FailingAtOnce {
    SignInThrottleOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
