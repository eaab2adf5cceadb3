package studio.portal.application.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadRepository;

/** Removes files that nobody attached to anything. Rows first: bytes without a row are only stray. */
public final class CollectUnusedUploads {
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final UploadRepository uploads;
    private final SpareBytes spare;
    private final Clock clock;

    public CollectUnusedUploads(Transactions transactions, UploadRepository uploads, BlobStore blobs, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.spare = new SpareBytes(transactions, uploads, blobs);
        this.clock = clock;
    }

    /**
     * Returns how many were removed. Bytes that cannot be set aside now do not keep others; they are stray, for their row is
     * gone.
     *
     * @throws UncheckedIOException at the end, if the bytes of some could not be set aside
     */
    public int handle(Actor actor) {
        var before = clock.instant().minus(Upload.KEPT_UNUSED);
        var failures = new ArrayList<IOException>();
        var removed = 0;
        List<ContentHash> batch;
        do {
            batch = transactions.write(actor, () -> uploads.removeUnused(actor, before, BATCH));
            setAside(batch, failures);
            removed += batch.size();
        } while (batch.size() == BATCH);
        if (!failures.isEmpty()) {
            throw new UncheckedIOException(failures.get(0));
        }
        return removed;
    }

    private void setAside(List<ContentHash> hashes, List<IOException> failures) {
        try {
            spare.setAside(hashes);
        } catch (IOException e) {
            failures.add(e);
        }
    }
}
