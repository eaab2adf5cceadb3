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
import studio.portal.domain.project.ProjectId;

/** The one guard before the bytes of a file in the thread of a project; every download is recorded. */
public final class DownloadProjectFile {
    private final Transactions transactions;
    private final ThreadQueries threads;
    private final EventLog log;
    private final Clock clock;

    public DownloadProjectFile(Transactions transactions, ThreadQueries threads, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.threads = threads;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws LostFile if it is known to be damaged
     */
    public Download handle(Actor actor, ProjectId project, UploadId upload, Predicate<Download> sends) {
        var download = threads.attached(actor, project, upload).orElseThrow(NotFound::new);
        download.mustBeWhole();
        if (sends.test(download)) {
            var who = actor instanceof Actor.Preview preview ? preview.staff() : actor;
            var event = new AccountEvent(
                    EventType.FILE_DOWNLOADED,
                    project.value(),
                    Optional.empty(),
                    who.reference(),
                    clock.instant(),
                    Map.of("upload", upload.toString()));
            transactions.run(who, () -> log.append(who, List.of(event)));
        }
        return download;
    }
}
