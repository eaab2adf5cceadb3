package studio.portal.application.file;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** A file before anything names it, for whoever sent it; for everybody else, and afterwards, it is not there. */
public final class DownloadUpload {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final EventLog log;
    private final Clock clock;

    public DownloadUpload(Transactions transactions, UploadRepository uploads, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws LostFile if it is known to be damaged
     */
    public Download handle(Actor actor, UploadId id, Predicate<Download> sends) {
        var upload = uploads.findUnused(actor, id).orElseThrow(NotFound::new);
        var download = new Download(
                id,
                upload.name().value(),
                upload.size(),
                upload.mediaType(),
                upload.hash(),
                upload.blocks(),
                uploads.isDamaged(actor, id));
        download.mustBeWhole();
        if (sends.test(download)) {
            var event = FileEvent.of(EventType.FILE_DOWNLOADED, id, actor, clock.instant());
            transactions.run(actor, () -> log.append(actor, List.of(event)));
        }
        return download;
    }
}
