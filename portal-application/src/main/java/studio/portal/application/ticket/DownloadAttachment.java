package studio.portal.application.ticket;

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
import studio.portal.domain.ticket.TicketId;

/** The one guard before the bytes of an attachment; every download is recorded. */
public final class DownloadAttachment {
    /** Finds attachments the actor may have. */
    public interface Attached {
        /**
         * A file with a message of a ticket the actor sees; one with a note for staff only; an unused upload of the
         * actor's own. All others are absent.
         */
        Optional<Download> find(Actor actor, TicketId ticket, UploadId upload);
    }

    private final Transactions transactions;
    private final Attached attached;
    private final EventLog log;
    private final Clock clock;

    public DownloadAttachment(Transactions transactions, Attached attached, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.attached = attached;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws LostFile if it is known to be damaged
     */
    public Download handle(Actor actor, TicketId ticket, UploadId upload, Predicate<Download> sends) {
        var download = attached.find(actor, ticket, upload).orElseThrow(NotFound::new);
        download.mustBeWhole();
        if (sends.test(download)) {
            var who = actor instanceof Actor.Preview preview ? preview.staff() : actor;
            var event = new AccountEvent(
                    EventType.FILE_DOWNLOADED,
                    ticket.value(),
                    Optional.empty(),
                    who.reference(),
                    clock.instant(),
                    Map.of("upload", upload.toString()));
            transactions.run(who, () -> log.append(who, List.of(event)));
        }
        return download;
    }
}
