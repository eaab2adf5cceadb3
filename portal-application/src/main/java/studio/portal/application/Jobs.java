package studio.portal.application;

import java.time.Instant;
import java.util.UUID;
import studio.portal.domain.account.Actor;

/** Work to be done once after the transaction that asked for it, also after a crash; by any node. */
public interface Jobs {
    /** The kinds of work about one thing. */
    enum Task {
        /** About an event: finds out who should hear of it. */
        DERIVE_MESSAGES,
        /** About an outgoing message: sends it. */
        SEND_MESSAGE,
        /** About an upload: makes its preview. */
        RENDER_UPLOAD,
        /** About an issued invoice: writes its papers. */
        WRITE_INVOICE_PAPERS
    }

    /** Part of the surrounding transaction: rolled back, it was never asked for. The same task twice is one. */
    void schedule(Actor actor, Task task, UUID about, Instant at);
}
