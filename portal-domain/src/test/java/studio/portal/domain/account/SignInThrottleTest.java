package studio.portal.domain.account;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.MONDAY;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {
    private static final int FREE = 5;

    @Test
    void the_first_failures_cost_nothing() {
        assertThat(failed(0).allowedAt(FREE, SignInThrottle.LONGEST_DELAY)).isBefore(MONDAY);
        assertThat(failed(4).allowedAt(FREE, SignInThrottle.LONGEST_DELAY)).isBefore(MONDAY);
    }

    @Test
    void then_the_delay_doubles_with_every_failure() {
        assertThat(failed(5).allowedAt(FREE, SignInThrottle.LONGEST_DELAY)).isEqualTo(MONDAY.plusSeconds(1));
        assertThat(failed(6).allowedAt(FREE, SignInThrottle.LONGEST_DELAY)).isEqualTo(MONDAY.plusSeconds(2));
        assertThat(failed(7).allowedAt(FREE, SignInThrottle.LONGEST_DELAY)).isEqualTo(MONDAY.plusSeconds(4));
    }

    @Test
    void the_delay_never_becomes_a_lock_out() {
        var longest = MONDAY.plus(SignInThrottle.LONGEST_DELAY);

        assertThat(failed(15).allowedAt(FREE, SignInThrottle.LONGEST_DELAY)).isEqualTo(longest);
        assertThat(failed(1000).allowedAt(FREE, SignInThrottle.LONGEST_DELAY)).isEqualTo(longest);
        assertThat(SignInThrottle.LONGEST_DELAY).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void failures_are_forgotten_after_a_while() {
        var throttle = failed(10);

        assertThat(throttle.failed(MONDAY.plus(12, HOURS)).failures()).isEqualTo(11);
        assertThat(throttle.failed(MONDAY.plus(12, HOURS).plusMillis(1)).failures())
                .isEqualTo(1);
    }

    @Test
    void success_forgets_them_at_once() {
        assertThat(failed(10).succeeded().failures()).isZero();
        assertThat(failed(10).succeeded().allowedAt(FREE, SignInThrottle.LONGEST_DELAY))
                .isBefore(MONDAY);
    }

    private static SignInThrottle failed(int times) {
        var throttle = SignInThrottle.unused("client@kern.example 203.0.113.7");
        for (var i = 0; i < times; i++) {
            throttle = throttle.failed(MONDAY);
        }
        return throttle;
    }
}
