package studio.portal.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.Transactions;

/** One database transaction per thread; work inside work joins it. */
public final class JooqTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JooqTransactions.class);

    private final DSLContext sql;

    /** Of this database only: tests have several open in one thread. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    JooqTransactions(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if inner work failed and outer work went on as if it had not; nothing is kept
     * @throws DatabaseUnavailable if the connection cannot be had or breaks
     */
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        var outer = running.get();
        return outer == null ? begin(work) : join(outer, work);
    }

    private <T> T begin(Supplier<T> work) {
        var transaction = new Running();
        running.set(transaction);
        T result;
        try {
            result = sql.transactionResult(configuration -> {
                var done = work.get();
                transaction.mustNotBeDoomed();
                return done;
            });
        } catch (DatabaseUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw UnavailabilityListener.isUnavailable(e) ? new DatabaseUnavailable(e) : e;
        } finally {
            running.remove();
        }
        transaction.afterCommit.forEach(JooqTransactions::runQuietly);
        return result;
    }

    private static <T> T join(Running outer, Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable e) {
            outer.doomed = true;
            throw e;
        }
    }

    /** Does something once the running transaction has been committed; at once if none runs; never after a rollback. */
    void afterCommit(Runnable work) {
        var transaction = running.get();
        if (transaction == null) {
            runQuietly(work);
        } else {
            transaction.afterCommit.add(work);
        }
    }

    /** What was committed stays so, whatever becomes of telling others. */
    private static void runQuietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Committed, but telling of it failed", e);
        }
    }

    private static final class Running {
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean doomed;

        private void mustNotBeDoomed() {
            if (doomed) {
                throw new IllegalStateException("Part of this transaction failed, so none of it is kept");
            }
        }
    }
}
