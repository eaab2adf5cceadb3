package studio.portal.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;

import org.junit.jupiter.api.RepeatedTest;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Vendor;

abstract class FailingAtOnce extends AccountStore {
    FailingAtOnce(Vendor vendor) {
        super(vendor);
    }

    @RepeatedTest(3)
    void failures_at_once_are_all_counted_from_the_first_on() throws Exception {
        AtOnce.run(8, n -> fail());

        assertThat(failures()).isEqualTo(8);
    }

    private boolean fail() {
        return write(() -> {
            signIns().save(VISITOR, signIns().throttle(VISITOR, "somebody").failed(MONDAY));
            return true;
        });
    }

    private int failures() {
        return write(() -> signIns().throttle(VISITOR, "somebody").failures());
    }
}
