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
import studio.portal.domain.file.UploadRepository;

/** The bytes of a file on their way to somebody who may have it. Whoever meets a damaged one marks it for everybody. */
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
            blobs.read(file.id(), file.blocks(), offset, length, to);
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
            if (uploads.markDamaged(MARKER, file.id(), at)) {
                var event = new AccountEvent(
                        EventType.FILE_DAMAGED,
                        file.id().value(),
                        Optional.empty(),
                        MARKER.reference(),
                        at,
                        Map.of("upload", file.id().toString()));
                log.append(MARKER, List.of(event));
            }
        });
    }
}
