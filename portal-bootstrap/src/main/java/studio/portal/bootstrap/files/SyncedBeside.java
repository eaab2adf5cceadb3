package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import studio.portal.application.Unavailable;

/**
 * Syncs a file every few megabytes on another thread while it is written, if one is free, so that the last sync, which
 * somebody waits for, is a short one.
 */
final class SyncedBeside {
    private static final long EVERY = 8L << 20;

    private final TransferThreads threads;
    private final FileChannel channel;
    private FutureTask<Void> early = nothing();
    private long unsynced;

    SyncedBeside(TransferThreads threads, FileChannel channel) {
        this.threads = threads;
        this.channel = channel;
    }

    private static FutureTask<Void> nothing() {
        var done = new FutureTask<Void>(() -> null);
        done.run();
        return done;
    }

    /** @throws Unavailable if what was written before could not be stored */
    void written(int length) {
        unsynced += length;
        if (unsynced < EVERY || !early.isDone()) {
            return;
        }
        Storing.storing(this::ended);
        var next = new FutureTask<Void>(() -> {
            channel.force(false);
            return null;
        });
        if (threads.sync(next)) {
            early = next;
        }
        unsynced = 0;
    }

    /**
     * From now on all that was written is safe. A file system tells only once that it has lost something: if it told an
     * earlier sync, this fails for ever.
     */
    void sync() throws IOException {
        ended().force(true);
    }

    private FileChannel ended() throws IOException {
        try {
            early.get();
            return channel;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The portal stops");
        } catch (ExecutionException e) {
            throw new IOException("The file could not be synced", e.getCause());
        }
    }
}
