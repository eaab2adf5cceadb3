package studio.portal.application.file;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadRepository;

/** Removes files that nobody attached to anything, and those that were given up. Their bytes go when no row names them. */
public final class CollectUnusedUploads {
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final UploadRepository uploads;
    private final Clock clock;

    public CollectUnusedUploads(Transactions transactions, UploadRepository uploads, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Returns how many were removed. */
    public int handle(Actor actor) {
        var now = clock.instant();
        var unused = now.minus(Upload.KEPT_UNUSED);
        var givenUp = now.minus(Upload.KEPT_GIVEN_UP);
        var removed = 0;
        int batch;
        do {
            batch = transactions.write(actor, () -> uploads.removeUnused(actor, unused, givenUp, BATCH));
            removed += batch;
        } while (batch == BATCH);
        return removed;
    }
}
