package studio.portal.application.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.StoredFile;
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

    /** Returns how many uploads are whole again. */
    public int handle(Actor actor) {
        return uploads.damaged(actor).stream()
                .filter(this::isWhole)
                .mapToInt(file -> transactions.write(actor, () -> mended(actor, file.hash())))
                .sum();
    }

    private boolean isWhole(StoredFile file) {
        try {
            blobs.read(file.hash(), file.blocks(), 0, file.size(), OutputStream.nullOutputStream());
            return true;
        } catch (IOException stillDamaged) {
            return false;
        }
    }

    private int mended(Actor actor, ContentHash hash) {
        var events = uploads.clearDamaged(actor, hash).stream()
                .map(id -> FileEvent.of(EventType.FILE_MENDED, id, actor, clock.instant()))
                .toList();
        log.append(actor, events);
        return events.size();
    }
}
