package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.SCHEDULED_RENDERING;
import static studio.portal.persistence.schema.Tables.SCHEDULED_TASKS;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import studio.portal.application.Jobs;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.schema.tables.ScheduledTasks;

/**
 * Jobs as rows of db-scheduler's table. Its own client answers a task that is there already by catching the unique
 * violation, which on PostgreSQL would end the surrounding transaction; so the row is written here, in the same form.
 * Previews have a table of their own, because drawing takes seconds: in one queue, mails would wait behind them.
 */
public final class SchedulerJobs implements Jobs {
    private static final long FIRST_VERSION = 1;

    private final DSLContext sql;
    private final JooqTransactions transactions;
    private final RenderingTurns turns;
    private volatile Consumer<Task> wake = task -> {};

    public SchedulerJobs(Database database) {
        this.sql = database.sql();
        this.transactions = database.transactions();
        this.turns = new RenderingTurns(sql);
    }

    @Override
    public void schedule(Actor actor, Task task, UUID about, Instant at) {
        var queue = queue(task);
        var added = sql.insertInto(queue)
                .set(queue.TASK_NAME, name(task))
                .set(queue.TASK_INSTANCE, about.toString())
                .set(queue.EXECUTION_TIME, at)
                .set(queue.PICKED, false)
                .set(queue.VERSION, FIRST_VERSION)
                .onConflict(queue.TASK_NAME, queue.TASK_INSTANCE)
                .doNothing()
                .execute();
        if (added == 1 && task == Task.RENDER_UPLOAD) {
            turns.last(about, at);
        }
        transactions.afterCommit(() -> wake.accept(task));
    }

    /** A file that could not be drawn just now comes after the others of its client: it may take as long again. */
    void toTheBack(UUID upload, Instant at) {
        transactions.inTransaction(() -> {
            turns.last(upload, at);
            return upload;
        });
    }

    /** The table in which such tasks wait; all of them have the same columns. */
    static ScheduledTasks queue(Task task) {
        return switch (task) {
            case DERIVE_MESSAGES, SEND_MESSAGE, WRITE_INVOICE_PAPERS -> SCHEDULED_TASKS;
            case RENDER_UPLOAD -> SCHEDULED_TASKS.rename(SCHEDULED_RENDERING);
        };
    }

    static String name(Task task) {
        return task.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to call after a commit that left work to do, so that it need not wait for the next look at the table. */
    void wakeBy(Consumer<Task> waking) {
        wake = waking;
    }
}
