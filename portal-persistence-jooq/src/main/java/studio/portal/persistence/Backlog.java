package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.OUTGOING_MESSAGE;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import studio.portal.application.Jobs;
import studio.portal.application.notification.OutgoingMessage.State;
import studio.portal.persistence.schema.tables.ScheduledTasks;

/** How much the portal still has to do by itself: a figure for operators, which names nobody and nothing. */
public final class Backlog {
    /**
     * @param jobsDue whose time has come and that nobody has taken up
     * @param jobsFailed that failed last time and are tried again
     */
    public record Size(double jobsDue, double jobsFailed, double mailsWaiting, double mailsDead) {
        public static final Size UNKNOWN = new Size(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private final DSLContext sql;
    private final Clock clock;

    public Backlog(Database database, Clock clock) {
        this.sql = database.sql();
        this.clock = clock;
    }

    /** In one statement. */
    public Size now() {
        var now = clock.instant();
        return sql.select(
                        ofJobs(queue -> queue.PICKED.isFalse().and(queue.EXECUTION_TIME.le(now))),
                        ofJobs(queue -> queue.CONSECUTIVE_FAILURES.gt(0)),
                        count(OUTGOING_MESSAGE, OUTGOING_MESSAGE.STATE.eq(State.WAITING.name())),
                        count(OUTGOING_MESSAGE, OUTGOING_MESSAGE.STATE.eq(State.DEAD.name())))
                .fetchSingle(row -> new Size(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Field<Integer> ofJobs(Function<ScheduledTasks, Condition> condition) {
        return Stream.of(Jobs.Task.values())
                .map(SchedulerJobs::queue)
                .distinct()
                .map(queue -> count(queue, condition.apply(queue)))
                .reduce(DSL.zero(), Field::add);
    }

    private static Field<Integer> count(Table<?> table, Condition condition) {
        return DSL.field(DSL.selectCount().from(table).where(condition));
    }
}
