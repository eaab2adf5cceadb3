package studio.portal.bootstrap.files;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for all who send and receive large files, which hash and sync beside them. Nobody ever waits for one of them to
 * be free: whoever finds them busy does the work on their own. So a hundred files at once are as many threads as two.
 */
public final class TransferThreads {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Files that get on faster by it; more of them only take each other's processors, and memory. */
    private static final int FILES = 4;

    private static final int WAITING = 8;
    private static final int SYNCS = 2;
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor hashing = new ThreadPoolExecutor(
            PROCESSORS,
            PROCESSORS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> daemon("hash", task));
    private final ThreadPoolExecutor syncing = new ThreadPoolExecutor(
            0, SYNCS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> daemon("sync", task));
    private final Semaphore places = new Semaphore(PROCESSORS > 1 ? FILES : 0);

    public TransferThreads() {
        hashing.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(String what, Runnable task) {
        var thread = new Thread(task, "files-" + what);
        thread.setDaemon(true);
        return thread;
    }

    /** Whether one more file may be worked on beside its thread, with the memory that takes; if so, it is to be {@linkplain #leave left}. */
    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** @return false if all are busy, and nothing is done */
    boolean hash(Runnable task) {
        return tried(hashing, task);
    }

    /** Done here and now if all are busy. */
    Executor hashing() {
        return task -> {
            if (!tried(hashing, task)) {
                task.run();
            }
        };
    }

    /** @return false if all are busy, and nothing is done */
    boolean sync(Runnable task) {
        return tried(syncing, task);
    }

    private static boolean tried(Executor threads, Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException busy) {
            return false;
        }
    }
}
