package studio.portal.application.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.ContentRepository;

/**
 * Removes bytes that no row names any more and that nobody is about to name. The one place where a file is touched inside
 * a transaction: whoever wants to keep the same bytes waits for it to end, and then keeps them anew.
 */
public final class RemoveSpareBytes {
    public static final Duration EVERY = Duration.ofMinutes(15);
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final ContentRepository contents;
    private final BlobStore blobs;
    private final Clock clock;

    public RemoveSpareBytes(Transactions transactions, ContentRepository contents, BlobStore blobs, Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * Returns how many were removed. What cannot be removed now does not keep others, and is tried again an hour later.
     *
     * @throws UncheckedIOException at the end, if some could not be removed
     */
    public int handle(Actor actor) {
        var now = clock.instant();
        var removed = 0;
        var failure = new UncheckedIOException(new IOException("Some bytes could not be removed"));
        for (var due = contents.due(actor, now, BATCH); !due.isEmpty(); due = contents.due(actor, now, BATCH)) {
            removed += remove(actor, due, now, failure);
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
        return removed;
    }

    private int remove(Actor actor, List<ContentHash> due, Instant now, UncheckedIOException failure) {
        var removed = 0;
        for (var hash : due) {
            try {
                removed += transactions.write(actor, () -> remove(actor, hash, now)) ? 1 : 0;
            } catch (UncheckedIOException e) {
                failure.addSuppressed(e);
                transactions.run(actor, () -> contents.claim(actor, hash, now.plus(ContentRepository.CLAIMED)));
            }
        }
        return removed;
    }

    /** The row goes last: if the bytes are gone and it is not, it is tried again. */
    private boolean remove(Actor actor, ContentHash hash, Instant now) {
        if (!contents.lockSpare(actor, hash, now)) {
            return false;
        }
        try {
            blobs.remove(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contents.remove(actor, hash);
        return true;
    }
}
