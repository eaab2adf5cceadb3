package studio.portal.application.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadRepository;

/**
 * Sets bytes aside that a crash left without a row: between the bytes and the row of an upload, or between removing the row
 * and setting aside the bytes of one that nothing named. Young bytes are left alone, for their row may be on its way. Where
 * not one file has a row, the portal runs on another database than these files belong to, and nothing is set aside. What is
 * set aside is still read, and removed only after {@link RemoveSetAsideBytes} has looked again.
 */
public final class CollectStrayBytes {
    /** Far longer than the moment between the last byte of an upload and its row. */
    public static final Duration YOUNG = Duration.ofDays(2);

    private final Transactions transactions;
    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final Clock clock;

    public CollectStrayBytes(Transactions transactions, UploadRepository uploads, BlobStore blobs, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Returns how many were set aside. */
    public int handle(Actor actor) {
        var found = new Found();
        try {
            blobs.storedBefore(clock.instant().minus(YOUNG), hashes -> look(actor, hashes, found));
            if (!found.anyKnown) {
                return 0;
            }
            for (var hash : found.stray) {
                blobs.setAside(hash);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stray.size();
    }

    private void look(Actor actor, List<ContentHash> hashes, Found found) {
        var known = transactions.write(actor, () -> uploads.known(actor, hashes));
        found.anyKnown |= !known.isEmpty();
        hashes.stream().filter(hash -> !known.contains(hash)).forEach(found.stray::add);
    }

    private static final class Found {
        private final List<ContentHash> stray = new ArrayList<>();
        private boolean anyKnown;
    }
}
