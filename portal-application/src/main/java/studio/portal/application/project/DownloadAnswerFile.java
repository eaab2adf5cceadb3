package studio.portal.application.project;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.application.file.Download;
import studio.portal.application.file.LostFile;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.RequestId;

/** The one guard before the bytes of a file that answers a request; every download is recorded. */
public final class DownloadAnswerFile {
    /** Finds files of answers the actor may have. */
    public interface Answered {
        /**
         * A file of an answer in a request the actor sees: for the studio only once it was sent, and while it is not
         * returned. All others are absent.
         */
        Optional<Download> find(Actor actor, RequestId request, UploadId upload);
    }

    private final Transactions transactions;
    private final Answered answered;
    private final EventLog log;
    private final Clock clock;

    public DownloadAnswerFile(Transactions transactions, Answered answered, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.answered = answered;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws LostFile if it is known to be damaged
     */
    public Download handle(Actor actor, RequestId request, UploadId upload, Predicate<Download> sends) {
        var download = answered.find(actor, request, upload).orElseThrow(NotFound::new);
        download.mustBeWhole();
        if (sends.test(download)) {
            var who = actor instanceof Actor.Preview preview ? preview.staff() : actor;
            var event = new AccountEvent(
                    EventType.FILE_DOWNLOADED,
                    request.value(),
                    Optional.empty(),
                    who.reference(),
                    clock.instant(),
                    Map.of("upload", upload.toString()));
            transactions.run(who, () -> log.append(who, List.of(event)));
        }
        return download;
    }
}
