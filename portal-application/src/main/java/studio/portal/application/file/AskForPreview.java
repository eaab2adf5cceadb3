package studio.portal.application.file;

import java.time.Clock;
import studio.portal.application.Jobs;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.RenderingRepository;
import studio.portal.domain.file.UploadId;

/** Has a preview made of a file, later, by a job. */
public final class AskForPreview {
    private final RenderingRepository renderings;
    private final Jobs jobs;
    private final Clock clock;

    public AskForPreview(RenderingRepository renderings, Jobs jobs, Clock clock) {
        this.renderings = renderings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Part of the transaction that makes something of the file. */
    public void handle(Actor actor, UploadId upload) {
        var now = clock.instant();
        renderings.ask(actor, upload, now);
        jobs.schedule(actor, Jobs.Task.RENDER_UPLOAD, upload.value(), now);
    }
}
