package studio.portal.persistence;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.Transactions;

/** One database transaction per thread; work inside work joins it. */
public final class JooqTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JooqTransactions.class);

    private final DSLContext sql;
    private final RunningTransaction running;

    JooqTransactions(DSLContext sql, RunningTransaction running) {
        this.sql = sql;
        this.running = running;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if inner work failed and outer work went on as if it had not; nothing is kept
     * @throws DatabaseUnavailable if the connection cannot be had or breaks
     */
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        var outer = running.find();
        return outer.isPresent() ? join(outer.get(), work) : begin(work);
    }

    private <T> T begin(Supplier<T> work) {
        var transaction = running.begin();
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
            running.end();
        }
        transaction.afterCommit().forEach(JooqTransactions::runQuietly);
        return result;
    }

    private static <T> T join(RunningTransaction.Work outer, Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable e) {
            outer.doom();
            throw e;
        }
    }

    /** Does something once the running transaction has been committed; at once if none runs; never after a rollback. */
    void afterCommit(Runnable work) {
        running.find().ifPresentOrElse(transaction -> transaction.afterCommit(work), () -> runQuietly(work));
    }

    /** What was committed stays so, whatever becomes of telling others. */
    private static void runQuietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Committed, but telling of it failed", e);
        }
    }
}
