package studio.portal.persistence;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Two pieces of work of which the second begins when the first is done but not yet committed. */
public final class WhileOpen {
    /** How long the first stays open where the second waits for it, as it should. */
    private static final long OPEN_MILLIS = 300;

    private WhileOpen() {}

    /**
     * Returns how the second failed; empty if it did not. Fails if the first does.
     *
     * @param first joins the transaction it is run in
     */
    public static Optional<Throwable> run(Database database, Runnable first, Runnable second) throws Exception {
        return run(database, first, second, () -> {});
    }

    /** @param last what the first still does before it commits, once the second is done or waits */
    public static Optional<Throwable> run(Database database, Runnable first, Runnable second, Runnable last)
            throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var firstIsDone = new CountDownLatch(1);
        var secondIsDone = new CountDownLatch(1);
        try {
            var opening = pool.submit(() -> database.transactions().inTransaction(() -> {
                try {
                    first.run();
                } finally {
                    firstIsDone.countDown();
                }
                var waits = !await(secondIsDone, OPEN_MILLIS);
                last.run();
                return waits;
            }));
            var following = pool.submit(() -> {
                await(firstIsDone, TimeUnit.SECONDS.toMillis(30));
                return failure(second, secondIsDone);
            });
            opening.get(60, TimeUnit.SECONDS);
            return following.get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Optional<Throwable> failure(Runnable work, CountDownLatch done) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        } finally {
            done.countDown();
        }
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
