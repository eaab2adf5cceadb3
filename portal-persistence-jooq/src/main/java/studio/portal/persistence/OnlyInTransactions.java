package studio.portal.persistence;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;

/**
 * Refuses to write outside of a transaction: it could be left half done beside its event, and on H2 would not wait for
 * its turn (see {@link Pools}).
 */
final class OnlyInTransactions implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final transient RunningTransaction running;

    OnlyInTransactions(RunningTransaction running) {
        this.running = running;
    }

    @Override
    public void start(ExecuteContext context) {
        var writes = context.type() == ExecuteType.WRITE || context.type() == ExecuteType.BATCH;
        if (writes && running.find().isEmpty()) {
            throw new IllegalStateException("Written outside of a transaction");
        }
    }
}
