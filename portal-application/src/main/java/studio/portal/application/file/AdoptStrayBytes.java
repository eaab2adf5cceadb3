package studio.portal.application.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentRepository;

/**
 * Takes note of files in the store that the database knows nothing of, so that they are removed like all that no row names,
 * two days later. No crash leaves any, for bytes are noted before they are kept; a database that was put back from a
 * backup does. Where not one file is known, the portal runs on another database than these files belong to, and nothing is
 * taken note of.
 */
public final class AdoptStrayBytes {
    /** Time for whoever put back the wrong backup to notice. */
    public static final Duration KEPT = Duration.ofDays(2);

    private static final int SAMPLE = 100;

    private final Transactions transactions;
    private final ContentRepository contents;
    private final BlobStore blobs;
    private final Clock clock;

    public AdoptStrayBytes(Transactions transactions, ContentRepository contents, BlobStore blobs, Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Returns how many were unknown. */
    public int handle(Actor actor) {
        var now = clock.instant();
        var adopted = new AtomicInteger();
        try {
            if (belongTogether(actor)) {
                blobs.storedBefore(
                        now.minus(KEPT),
                        hashes -> adopted.addAndGet(
                                transactions.write(actor, () -> contents.adopt(actor, hashes, now.plus(KEPT)))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return adopted.get();
    }

    private boolean belongTogether(Actor actor) throws IOException {
        for (var hash : contents.some(actor, SAMPLE)) {
            if (blobs.exists(hash)) {
                return true;
            }
        }
        return false;
    }
}
