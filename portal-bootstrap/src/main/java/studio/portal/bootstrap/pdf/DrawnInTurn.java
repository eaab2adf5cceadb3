package studio.portal.bootstrap.pdf;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import studio.portal.application.Unavailable;

/** Papers that are drawn while somebody waits: that takes a processor for a while, and pages come first. */
final class DrawnInTurn {
    private static final int DRAWN_AT_ONCE = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore drawing = new Semaphore(DRAWN_AT_ONCE, true);

    /** @throws Unavailable if others keep it busy for too long */
    byte[] draw(Supplier<String> page) {
        try {
            if (!drawing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Other papers are being drawn", new TimeoutException());
            }
        } catch (InterruptedException e) {
            throw new Unavailable("The portal stops", e);
        }
        try {
            return PdfA.of(page.get());
        } finally {
            drawing.release();
        }
    }
}
