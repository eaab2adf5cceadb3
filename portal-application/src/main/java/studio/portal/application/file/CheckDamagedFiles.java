package studio.portal.application.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.StoredFile;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Looks again at every file that is marked as damaged: whoever puts the right bytes back has mended it. */
public final class CheckDamagedFiles {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final EventLog log;
    private final Clock clock;

    public CheckDamagedFiles(
            Transactions transactions, UploadRepository uploads, BlobStore blobs, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.blobs = blobs;
        this.log = log;
        this.clock = clock;
    }

    /** Returns how many are whole again. */
    public int handle(Actor actor) {
        return (int) uploads.damaged(actor).stream()
                .filter(this::isWhole)
                .filter(file -> transactions.write(actor, () -> mended(actor, file.id())))
                .count();
    }

    private boolean isWhole(StoredFile file) {
        try {
            blobs.read(file.id(), file.blocks(), 0, file.size(), OutputStream.nullOutputStream());
            return true;
        } catch (IOException stillDamaged) {
            return false;
        }
    }

    private boolean mended(Actor actor, UploadId id) {
        var cleared = uploads.clearDamaged(actor, id);
        if (cleared) {
            var event = new AccountEvent(
                    EventType.FILE_MENDED,
                    id.value(),
                    Optional.empty(),
                    actor.reference(),
                    clock.instant(),
                    Map.of("upload", id.toString()));
            log.append(actor, List.of(event));
        }
        return cleared;
    }
}
