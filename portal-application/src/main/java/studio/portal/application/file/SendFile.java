package studio.portal.application.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadRepository;

/** The bytes of a file on their way to somebody who may have it. Whoever meets a damaged one marks it for everybody who has sent it. */
public final class SendFile {
    /** Whoever reads has damaged nothing, and a preview changes nothing: the portal itself marks. */
    private static final Actor MARKER = new Actor.System("mark-damaged-files");

    private final Transactions transactions;
    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final EventLog log;
    private final Clock clock;

    public SendFile(Transactions transactions, UploadRepository uploads, BlobStore blobs, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.blobs = blobs;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Each block is checked before any byte of it is sent.
     *
     * @throws DamagedFile if a block is not what was stored; what came before it has been sent
     */
    public void handle(Actor actor, Download file, long offset, long length, OutputStream to) throws IOException {
        try {
            blobs.read(file.hash(), file.blocks(), offset, length, to);
        } catch (DamagedFile damage) {
            try {
                mark(file);
            } catch (RuntimeException e) {
                damage.addSuppressed(e); // nothing is marked now; the next reader meets it again
            }
            throw damage;
        }
    }

    private void mark(Download file) {
        var at = clock.instant();
        transactions.run(MARKER, () -> {
            var events = uploads.markDamaged(MARKER, file.hash(), at).stream()
                    .map(id -> FileEvent.of(EventType.FILE_DAMAGED, id, MARKER, at))
                    .toList();
            log.append(MARKER, events);
        });
    }
}
