package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import studio.portal.application.Unavailable;

/**
 * Takes in the bytes of one file: whoever reads them also writes them, and hashes them, piece by piece as they come. Of a
 * sender who is quick they are hashed, and synced, on other threads meanwhile, in larger pieces.
 */
final class Intake {
    /** Such a sender gains by it. Measured over as much as one may have sent before. */
    private static final long QUICK_BYTES = 1 << 20;

    private static final long QUICK_NANOS = 20_000_000;
    private static final int PIECE = 64 * 1024;

    private final TransferThreads threads;
    private final SyncedBeside syncing;
    private final Fingerprint fingerprint;
    private final Taken taken;
    private boolean isQuick;

    /** What becomes of a piece before it is hashed: it is written, or refused. */
    interface Taken {
        void take(byte[] piece, int length) throws IOException;
    }

    /** @param channel where what is taken is written */
    Intake(TransferThreads threads, FileChannel channel, Fingerprint fingerprint, Taken taken) {
        this.threads = threads;
        this.syncing = new SyncedBeside(threads, channel);
        this.fingerprint = fingerprint;
        this.taken = taken;
    }

    /**
     * Until the stream ends or enough is there. When it returns or throws, everything that was written is hashed.
     *
     * @param most bytes
     * @throws IOException if reading failed; what had come before was taken
     * @throws Unavailable if storing failed
     */
    void takeIn(InputStream bytes, long most) throws IOException {
        var hasMore = true;
        for (var left = most; hasMore && left > 0; ) {
            var before = fingerprint.size();
            if (isQuick && threads.enter()) {
                try {
                    hasMore = quickly(bytes, left);
                } finally {
                    threads.leave();
                }
            } else {
                hasMore = slowly(bytes, left);
            }
            left -= fingerprint.size() - before;
        }
    }

    /** @return false at the end of the stream; otherwise it is to be seen anew how quick the sender is */
    private boolean slowly(InputStream bytes, long most) throws IOException {
        var piece = new byte[PIECE];
        var begun = System.nanoTime();
        var before = fingerprint.size();
        for (var left = Math.min(most, QUICK_BYTES); left > 0; ) {
            var read = bytes.read(piece, 0, (int) Math.min(PIECE, left));
            if (read < 0) {
                return false;
            }
            taken.take(piece, read);
            fingerprint.add(piece, read);
            syncing.written(read);
            left -= read;
        }
        if (fingerprint.size() - before == QUICK_BYTES) {
            isQuick = System.nanoTime() - begun < QUICK_NANOS;
        }
        return true;
    }

    /** @return false at the end of the stream; otherwise enough is there, or the sender has become slow */
    private boolean quickly(InputStream bytes, long most) throws IOException {
        try (var hashing = new HashedBeside(threads, fingerprint)) {
            for (var left = most; left > 0 && isQuick; ) {
                var piece = hashing.room();
                var wanted = (int) Math.min(piece.length, left);
                if (!fill(piece, wanted, bytes, hashing)) {
                    return false;
                }
                left -= wanted;
            }
            return true;
        }
    }

    /** What has come when reading fails is taken too. */
    private boolean fill(byte[] piece, int wanted, InputStream bytes, HashedBeside hashing) throws IOException {
        var begun = System.nanoTime();
        var filled = 0;
        try {
            while (filled < wanted) {
                var read = bytes.read(piece, filled, wanted - filled);
                if (read < 0) {
                    return false;
                }
                filled += read;
            }
            isQuick = System.nanoTime() - begun < QUICK_NANOS;
            return true;
        } finally {
            if (filled > 0) {
                taken.take(piece, filled);
                hashing.add(filled);
                syncing.written(filled);
            }
        }
    }

    /**
     * From now on everything that was taken survives a crash.
     *
     * @throws IOException if that is not certain, now and ever after
     */
    void sync() throws IOException {
        syncing.sync();
    }
}
