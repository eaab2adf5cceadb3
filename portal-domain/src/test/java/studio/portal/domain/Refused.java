package studio.portal.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says of a piece of code that a rule refuses it. */
public final class Refused {
    private Refused() {}

    public static void assertRefused(String code, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    public static void assertDenied(ThrowingCallable work) {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(work);
    }
}
