package studio.portal.application.account;

import java.time.Duration;

/** Too many tries; the next is allowed after a while. Says nothing of whether an account exists. */
public final class Throttled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    public Throttled(Duration retryAfter) {
        super("Too many tries");
        this.retryAfter = retryAfter;
    }

    /** At least one second. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
