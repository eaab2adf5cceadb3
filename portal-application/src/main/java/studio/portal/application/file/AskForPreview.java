package studio.portal.application.file;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Jobs;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.domain.file.RenderingRepository;
import studio.portal.domain.file.Upload;

/** Has a preview made of a file, later, by a job; what is never drawn is settled at once and waits behind nothing. */
public final class AskForPreview {
    /** Knows what a {@link Renderer} makes nothing of. */
    public interface Refusals {
        /** Why such files are never rendered, whatever is in them; empty where it is worth trying. */
        Optional<RenderingFailure> of(String mediaType, long size);
    }

    private final RenderingRepository renderings;
    private final Refusals refusals;
    private final Jobs jobs;
    private final Clock clock;

    public AskForPreview(RenderingRepository renderings, Refusals refusals, Jobs jobs, Clock clock) {
        this.renderings = renderings;
        this.refusals = refusals;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Part of the transaction that makes something of the file, after that is stored. */
    public void handle(Actor actor, Upload file) {
        var now = clock.instant();
        var refusal = refusals.of(file.mediaType(), file.size());
        if (refusal.isPresent()) {
            renderings.refuse(actor, file.id(), refusal.get(), now);
        } else {
            renderings.ask(actor, file.id(), now);
            jobs.schedule(actor, Jobs.Task.RENDER_UPLOAD, file.id().value(), now);
        }
    }
}
