package studio.portal.application.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadRepository;

/** Removes files that nobody attached to anything. Rows first: bytes without a row are only stray. */
public final class CollectUnusedUploads {
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final Clock clock;

    public CollectUnusedUploads(Transactions transactions, UploadRepository uploads, BlobStore blobs, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Returns how many were removed. */
    public int handle(Actor actor) {
        var before = clock.instant().minus(Upload.KEPT_UNUSED);
        var removed = transactions.write(actor, () -> uploads.removeUnused(actor, before, BATCH));
        try {
            for (var id : removed) {
                blobs.remove(id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed.size();
    }
}
