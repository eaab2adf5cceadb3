package studio.portal.bootstrap;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what happens sooner or later in another process. */
public final class Waiting {
    private Waiting() {}

    public static void until(String what, Duration atMost, Callable<Boolean> happened) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!isTrue(happened)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not happen within " + atMost + ": " + what);
            }
            pause(Duration.ofMillis(50));
        }
    }

    private static boolean isTrue(Callable<Boolean> happened) {
        try {
            return happened.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its exit value. */
    static int of(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
