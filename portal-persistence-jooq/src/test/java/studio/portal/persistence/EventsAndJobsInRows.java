package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.persistence.schema.Tables.SCHEDULED_TASKS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.EventLog;
import studio.portal.application.EventLogContract;
import studio.portal.application.Jobs;
import studio.portal.application.JobsContract;
import studio.portal.application.notification.RecordedEvents;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.persistence.notification.JooqRecordedEvents;

/** Both contracts, and what only a real transaction has. */
abstract class EventsAndJobsInRows extends JooqStore implements EventLogContract, JobsContract {
    EventsAndJobsInRows(Vendor vendor) {
        super(vendor);
        run(() -> database().sql().deleteFrom(SCHEDULED_TASKS).execute()); // of the cast's moving in
    }

    @Override
    public EventLog events() {
        return log();
    }

    @Override
    public RecordedEvents recordedEvents() {
        return new JooqRecordedEvents(database());
    }

    @Override
    public Jobs jobs() {
        return new SchedulerJobs(database());
    }

    @Override
    public List<UUID> tellingOf() {
        return waiting(Jobs.Task.DERIVE_MESSAGES);
    }

    @Override
    public List<UUID> waiting(Jobs.Task task) {
        var queue = SchedulerJobs.queue(task);
        return database()
                .sql()
                .select(queue.TASK_INSTANCE)
                .from(queue)
                .where(queue.TASK_NAME.eq(SchedulerJobs.name(task)))
                .orderBy(queue.EXECUTION_TIME, queue.TASK_INSTANCE)
                .fetch(row -> UUID.fromString(row.value1()));
    }

    @Test
    void what_is_rolled_back_was_neither_recorded_nor_asked_for() {
        var event = new AccountEvent(
                EventType.PERSON_INVITED, SUBJECT, Optional.empty(), ANA.reference(), MONDAY, Map.of());

        assertThatThrownBy(() -> run(() -> {
                    events().append(ANA, List.of(event));
                    jobs().schedule(JOB, Jobs.Task.SEND_MESSAGE, ONE, MONDAY);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(recorded(SUBJECT)).isEmpty();
        assertThat(waiting(Jobs.Task.DERIVE_MESSAGES)).isEmpty();
        assertThat(waiting(Jobs.Task.SEND_MESSAGE)).isEmpty();
        assertThat(committed()).isEmpty();
    }
}
