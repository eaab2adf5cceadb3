package studio.portal.application.file;

import java.time.Clock;
import java.util.List;
import studio.portal.application.EventLog;
import studio.portal.application.Jobs;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.RenderingRepository;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** What follows for all who need some bytes when these are found damaged, and when they are right again. */
public final class DamageMarks {
    /** Whoever reads has damaged nothing, and a preview changes nothing: the portal itself marks. */
    private static final Actor MARKER = new Actor.System("mark-damaged-files");

    private final Transactions transactions;
    private final UploadRepository uploads;
    private final RenderingRepository renderings;
    private final EventLog log;
    private final Jobs jobs;
    private final Clock clock;

    public DamageMarks(
            Transactions transactions,
            UploadRepository uploads,
            RenderingRepository renderings,
            EventLog log,
            Jobs jobs,
            Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.renderings = renderings;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Every file of these bytes is marked and recorded once; what was drawn by the portal itself is drawn anew. */
    void found(ContentHash hash) {
        var at = clock.instant();
        transactions.run(MARKER, () -> {
            record(MARKER, EventType.FILE_DAMAGED, uploads.markDamaged(MARKER, hash, at));
            draw(MARKER, renderings.drawAnew(MARKER, hash, at));
        });
    }

    /** Returns how many files lost the mark. Those that have no preview because of it get one. */
    int mended(Actor actor, ContentHash hash) {
        return transactions.write(actor, () -> {
            var mended = uploads.clearDamaged(actor, hash);
            record(actor, EventType.FILE_MENDED, mended);
            draw(actor, renderings.askAgain(actor, mended, clock.instant()));
            return mended.size();
        });
    }

    private void record(Actor actor, EventType type, List<UploadId> files) {
        log.append(
                actor,
                files.stream()
                        .map(id -> FileEvent.of(type, id, actor, clock.instant()))
                        .toList());
    }

    private void draw(Actor actor, List<UploadId> files) {
        files.forEach(id -> jobs.schedule(actor, Jobs.Task.RENDER_UPLOAD, id.value(), clock.instant()));
    }
}
