package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.SCHEDULED_TASKS;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.application.Jobs;
import studio.portal.domain.account.Actor;

/**
 * Jobs as rows of db-scheduler's table. Its own client answers a task that is there already by catching the unique
 * violation, which on PostgreSQL would end the surrounding transaction; so the row is written here, in the same form.
 */
public final class SchedulerJobs implements Jobs {
    private static final long FIRST_VERSION = 1;

    private final DSLContext sql;
    private final JooqTransactions transactions;
    private volatile Runnable wake = () -> {};

    public SchedulerJobs(Database database) {
        this.sql = database.sql();
        this.transactions = database.transactions();
    }

    @Override
    public void schedule(Actor actor, Task task, UUID about, Instant at) {
        sql.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, name(task))
                .set(SCHEDULED_TASKS.TASK_INSTANCE, about.toString())
                .set(SCHEDULED_TASKS.EXECUTION_TIME, at)
                .set(SCHEDULED_TASKS.PICKED, false)
                .set(SCHEDULED_TASKS.VERSION, FIRST_VERSION)
                .onConflict(SCHEDULED_TASKS.TASK_NAME, SCHEDULED_TASKS.TASK_INSTANCE)
                .doNothing()
                .execute();
        transactions.afterCommit(wake);
    }

    static String name(Task task) {
        return task.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to call after a commit that left work to do, so that it need not wait for the next look at the table. */
    void wakeBy(Runnable runnable) {
        wake = runnable;
    }
}
