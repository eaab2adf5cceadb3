package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.persistence.schema.Tables.SCHEDULED_RENDERING;
import static studio.portal.persistence.schema.Tables.SCHEDULED_TASKS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.portal.application.Jobs;
import studio.portal.application.file.RenderUpload;
import studio.portal.application.notification.SendMessage;
import studio.portal.domain.Cast;

class JobRunnerTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Function<UUID, RenderUpload.Outcome> NOTHING_DRAWN = id -> RenderUpload.Outcome.SETTLED;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_job_runs_once_soon_after_its_commit(Vendor vendor) {
        var derived = new CopyOnWriteArrayList<UUID>();
        try (var database = TestDatabase.fresh(vendor)) {
            var jobs = new SchedulerJobs(database);
            try (var runner = new JobRunner(
                    database,
                    jobs,
                    derived::add,
                    id -> SendMessage.Outcome.SETTLED,
                    NOTHING_DRAWN,
                    id -> {},
                    List.of())) {
                runner.start();
                var about = UUID.randomUUID();
                var started = Instant.now();

                database.transactions().run(Cast.JOB, () -> {
                    jobs.schedule(Cast.JOB, Jobs.Task.DERIVE_MESSAGES, about, Instant.now());
                    jobs.schedule(Cast.JOB, Jobs.Task.DERIVE_MESSAGES, about, Instant.now());
                });

                await(() -> database.sql().fetchCount(SCHEDULED_TASKS) == 0);
                assertThat(Duration.between(started, Instant.now())).isLessThan(AT_ONCE);
                assertThat(derived).containsExactly(about);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_poison_job_holds_up_no_other_and_waits_for_its_next_try(Vendor vendor) {
        var poison = UUID.randomUUID();
        var sent = new CopyOnWriteArrayList<UUID>();
        try (var database = TestDatabase.fresh(vendor)) {
            var jobs = new SchedulerJobs(database);
            try (var runner = new JobRunner(
                    database,
                    jobs,
                    id -> {
                        throw new IllegalStateException("on purpose");
                    },
                    id -> {
                        sent.add(id);
                        return id.equals(poison) ? SendMessage.Outcome.TRY_AGAIN : SendMessage.Outcome.SETTLED;
                    },
                    NOTHING_DRAWN,
                    id -> {},
                    List.of())) {
                runner.start();
                var fine = UUID.randomUUID();

                database.transactions().run(Cast.JOB, () -> {
                    jobs.schedule(Cast.JOB, Jobs.Task.DERIVE_MESSAGES, poison, Instant.now());
                    jobs.schedule(Cast.JOB, Jobs.Task.SEND_MESSAGE, poison, Instant.now());
                    jobs.schedule(Cast.JOB, Jobs.Task.SEND_MESSAGE, fine, Instant.now());
                });

                await(() -> sent.contains(fine)
                        && database.sql()
                                        .fetchCount(
                                                SCHEDULED_TASKS,
                                                SCHEDULED_TASKS.CONSECUTIVE_FAILURES.eq(1),
                                                SCHEDULED_TASKS.EXECUTION_TIME.gt(
                                                        Instant.now().plusSeconds(15)))
                                == 2);
                assertThat(sent).containsExactlyInAnyOrder(poison, fine);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void while_a_file_is_drawn_mails_go_out_and_other_files_wait(Vendor vendor) {
        var first = UUID.randomUUID();
        var drawn = new CopyOnWriteArrayList<UUID>();
        var sent = new CopyOnWriteArrayList<UUID>();
        var done = new AtomicBoolean();
        try (var database = TestDatabase.fresh(vendor)) {
            var jobs = new SchedulerJobs(database);
            try (var runner = new JobRunner(
                    database,
                    jobs,
                    id -> {},
                    id -> {
                        sent.add(id);
                        return SendMessage.Outcome.SETTLED;
                    },
                    id -> {
                        drawn.add(id);
                        await(() -> done.get() || !id.equals(first));
                        return RenderUpload.Outcome.SETTLED;
                    },
                    id -> {},
                    List.of())) {
                runner.start();
                database.transactions()
                        .run(Cast.JOB, () -> jobs.schedule(Cast.JOB, Jobs.Task.RENDER_UPLOAD, first, Instant.now()));
                await(() -> drawn.contains(first));

                database.transactions().run(Cast.JOB, () -> {
                    for (var i = 0; i < 50; i++) {
                        jobs.schedule(Cast.JOB, Jobs.Task.RENDER_UPLOAD, UUID.randomUUID(), Instant.now());
                    }
                });
                var mail = UUID.randomUUID();
                database.transactions()
                        .run(Cast.JOB, () -> jobs.schedule(Cast.JOB, Jobs.Task.SEND_MESSAGE, mail, Instant.now()));

                await(() -> sent.contains(mail));
                assertThat(drawn).containsExactly(first);
                done.set(true);
                await(() -> database.sql().fetchCount(SCHEDULED_RENDERING) == 0);
                assertThat(drawn).hasSize(51);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void recurring_work_recurs_whether_it_fails_or_not(Vendor vendor) {
        var runs = new AtomicInteger();
        try (var database = TestDatabase.fresh(vendor);
                var runner = new JobRunner(
                        database,
                        new SchedulerJobs(database),
                        id -> {},
                        id -> SendMessage.Outcome.SETTLED,
                        NOTHING_DRAWN,
                        id -> {},
                        List.of(new JobRunner.Recurring("test", Duration.ofMillis(10), () -> {
                            if (runs.incrementAndGet() == 1) {
                                throw new IllegalStateException("on purpose");
                            }
                        })))) {
            runner.start();

            await(() -> runs.get() >= 2);
        }
    }

    @Test
    void pauses_between_tries_grow_to_an_hour() {
        assertThat(IntStream.range(0, 10).mapToObj(JobRunner::pauseAfter).map(Duration::toSeconds))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L);
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Did not happen in time");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
