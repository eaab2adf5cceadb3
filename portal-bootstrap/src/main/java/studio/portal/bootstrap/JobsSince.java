package studio.portal.bootstrap;

import java.time.Instant;
import java.util.UUID;
import studio.portal.application.Jobs;
import studio.portal.domain.account.Actor;

/** Asks for no job that would tell of what happened before a time: the demo's old stories are told to nobody. */
record JobsSince(Jobs jobs, Instant since) implements Jobs {
    @Override
    public void schedule(Actor actor, Task task, UUID about, Instant at) {
        if (!tells(task) || !at.isBefore(since)) {
            jobs.schedule(actor, task, about, at);
        }
    }

    private static boolean tells(Task task) {
        return switch (task) {
            case DERIVE_MESSAGES, SEND_MESSAGE -> true;
            case RENDER_UPLOAD, WRITE_INVOICE_PAPERS -> false;
        };
    }
}
