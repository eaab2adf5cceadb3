package studio.portal.persistence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.Jobs;
import studio.portal.application.Unavailable;
import studio.portal.application.file.RenderUpload;
import studio.portal.application.notification.SendMessage;

/**
 * Runs the jobs of the database, beside as many other nodes as there are. What fails is tried again, ever later, and
 * holds up nothing else. What a crash interrupted is taken up again after 40 seconds.
 */
public final class JobRunner implements AutoCloseable {
    /** Something to be done again and again, by one node at a time; after downtime once. */
    public record Recurring(String name, Duration interval, Runnable work) {}

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int THREADS = 4;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration SIGN_OF_LIFE_EVERY = Duration.ofSeconds(10);
    private static final int MISSED_SIGNS_OF_LIFE = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Drawing takes seconds and memory, so one node draws one file at a time. */
    private static final int RENDERING_AT_ONCE = 1;

    /** When to look for what is to be drawn next, and for how much, by the number of threads. */
    private static final double NONE_LEFT = 0;

    private static final double ONE_EACH = 1;

    private final Scheduler scheduler;
    private final Scheduler rendering;
    private final SchedulerJobs jobs;

    /**
     * @param deriveMessages what to do about an event
     * @param sendMessage what to do about an outgoing message
     * @param renderUpload what to do about a file without a preview
     * @param writePapers what to do about an invoice that was issued
     */
    public JobRunner(
            Database database,
            SchedulerJobs jobs,
            Consumer<UUID> deriveMessages,
            Function<UUID, SendMessage.Outcome> sendMessage,
            Function<UUID, RenderUpload.Outcome> renderUpload,
            Consumer<UUID> writePapers,
            List<Recurring> recurring) {
        this.jobs = jobs;
        var derive = once(Jobs.Task.DERIVE_MESSAGES, later(), deriveMessages);
        var send = once(Jobs.Task.SEND_MESSAGE, later(), id -> {
            if (sendMessage.apply(id) == SendMessage.Outcome.TRY_AGAIN) {
                throw new NotYet();
            }
        });
        var papers = once(Jobs.Task.WRITE_INVOICE_PAPERS, later(), writePapers);
        var render = once(Jobs.Task.RENDER_UPLOAD, laterAndLast(jobs), id -> {
            if (renderUpload.apply(id) == RenderUpload.Outcome.TRY_AGAIN) {
                throw new NotYet();
            }
        });
        this.scheduler = scheduler(database, Jobs.Task.SEND_MESSAGE, List.of(derive, send, papers))
                .startTasks(recurring.stream().map(JobRunner::again).toList())
                .threads(THREADS)
                .build();
        this.rendering = scheduler(database, Jobs.Task.RENDER_UPLOAD, List.of(render))
                .threads(RENDERING_AT_ONCE)
                .enablePriority() // by turns of the clients
                .pollUsingFetch(NONE_LEFT, ONE_EACH) // whose turn it is may change with every file
                .build();
    }

    private static SchedulerBuilder scheduler(Database database, Jobs.Task queue, List<Task<?>> tasks) {
        return Scheduler.create(database.dataSource(), tasks)
                .tableName(SchedulerJobs.queue(queue).getName())
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(SIGN_OF_LIFE_EVERY)
                .missedHeartbeatsLimit(MISSED_SIGNS_OF_LIFE)
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.OFF, false);
    }

    private static OneTimeTask<Void> once(Jobs.Task task, FailureHandler<Void> onFailure, Consumer<UUID> work) {
        return Tasks.oneTime(SchedulerJobs.name(task))
                .onFailure(onFailure)
                .execute((instance, context) -> work.accept(UUID.fromString(instance.getId())));
    }

    private static FailureHandler<Void> later() {
        return (failed, operations) -> {
            var pause = pauseAfter(failed.getExecution().consecutiveFailures);
            log(failed, pause);
            operations.reschedule(failed, failed.getTimeDone().plus(pause));
        };
    }

    private static FailureHandler<Void> laterAndLast(SchedulerJobs jobs) {
        var later = JobRunner.later();
        return (failed, operations) -> {
            later.onFailure(failed, operations);
            var upload = UUID.fromString(failed.getExecution().taskInstance.getId());
            jobs.toTheBack(upload, failed.getTimeDone());
        };
    }

    private static RecurringTask<Void> again(Recurring recurring) {
        FailureHandler<Void> later = (failed, operations) -> {
            log(failed, recurring.interval());
            operations.reschedule(failed, failed.getTimeDone().plus(recurring.interval()));
        };
        return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.interval()))
                .onFailure(later)
                .execute((instance, context) -> recurring.work().run());
    }

    /** @param failures before this one */
    static Duration pauseAfter(int failures) {
        var doublings = Math.min(failures, 7);
        var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static void log(ExecutionComplete failed, Duration pause) {
        var cause = failed.getCause().orElseThrow();
        var task = failed.getExecution().taskInstance;
        if (cause instanceof NotYet) {
            LOG.info("Job {} {} is tried again in {}", task.getTaskName(), task.getId(), pause);
        } else if (cause instanceof Unavailable) {
            LOG.warn(
                    "Job {} {} is tried again in {}: {} ({})",
                    task.getTaskName(),
                    task.getId(),
                    pause,
                    cause.getMessage(),
                    String.valueOf(cause.getCause()));
        } else {
            LOG.warn("Job {} {} failed and is tried again in {}", task.getTaskName(), task.getId(), pause, cause);
        }
    }

    public void start() {
        scheduler.start();
        rendering.start();
        jobs.wakeBy(task -> of(task).triggerCheckForDueExecutions());
    }

    private Scheduler of(Jobs.Task task) {
        return switch (task) {
            case DERIVE_MESSAGES, SEND_MESSAGE, WRITE_INVOICE_PAPERS -> scheduler;
            case RENDER_UPLOAD -> rendering;
        };
    }

    /** Lets what is running finish, for a while. */
    @Override
    public void close() {
        jobs.wakeBy(task -> {});
        rendering.stop();
        scheduler.stop();
    }

    /** A mail could not be sent, or a file not drawn, just now; why is kept with it. */
    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotYet() {
            super("Not yet", null, false, false);
        }
    }
}
