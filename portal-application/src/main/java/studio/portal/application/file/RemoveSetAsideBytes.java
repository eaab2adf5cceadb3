package studio.portal.application.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadRepository;

/** Removes bytes that were set aside a while ago and that still no row names; those that one names are kept again. */
public final class RemoveSetAsideBytes {
    /**
     * Far longer than between keeping bytes and the end of the transaction that names them: bytes that were set aside in
     * that moment have their row by now.
     */
    public static final Duration KEPT_ASIDE = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final Clock clock;

    public RemoveSetAsideBytes(Transactions transactions, UploadRepository uploads, BlobStore blobs, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Returns how many were removed. */
    public int handle(Actor actor) {
        var removed = 0;
        try {
            var aside = blobs.setAsideBefore(clock.instant().minus(KEPT_ASIDE));
            if (aside.isEmpty()) {
                return 0;
            }
            var named = transactions.write(actor, () -> uploads.known(actor, aside));
            for (var hash : aside) {
                if (named.contains(hash)) {
                    blobs.bringBack(hash);
                } else {
                    blobs.remove(hash);
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }
}
