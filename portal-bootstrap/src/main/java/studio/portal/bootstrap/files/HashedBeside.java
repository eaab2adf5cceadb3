package studio.portal.bootstrap.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Hashes what comes in on up to two other threads, one for the whole file and one for its blocks, a few pieces behind whoever
 * takes it in, who waits when they are full. Closed when all is hashed.
 */
final class HashedBeside implements AutoCloseable {
    private static final int PIECES = 4;
    private static final int PIECE = 256 * 1024;

    private final TransferThreads threads;
    private final Fingerprint fingerprint;
    private final byte[][] pieces = new byte[PIECES][PIECE];
    private final List<CompletableFuture<Void>> hashed = new ArrayList<>();
    private CompletableFuture<Void> whole = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> blocks = CompletableFuture.completedFuture(null);
    private int at;

    HashedBeside(TransferThreads threads, Fingerprint fingerprint) {
        this.threads = threads;
        this.fingerprint = fingerprint;
        for (var i = 0; i < PIECES; i++) {
            hashed.add(whole);
        }
    }

    /** Where the next piece goes. */
    byte[] room() {
        hashed.get(at).join();
        return pieces[at];
    }

    /** The piece in what {@link #room} returned. */
    void add(int length) {
        var piece = pieces[at];
        fingerprint.count(length);
        whole = whole.thenRunAsync(() -> fingerprint.addToWhole(piece, length), threads.hashing());
        blocks = blocks.thenRunAsync(() -> fingerprint.addToBlocks(piece, length), threads.hashing());
        hashed.set(at, CompletableFuture.allOf(whole, blocks));
        at = (at + 1) % PIECES;
    }

    @Override
    public void close() {
        var isHashed = false;
        try {
            CompletableFuture.allOf(whole, blocks).join();
            isHashed = true;
        } finally {
            if (!isHashed) {
                fingerprint.spoil();
            }
        }
    }
}
