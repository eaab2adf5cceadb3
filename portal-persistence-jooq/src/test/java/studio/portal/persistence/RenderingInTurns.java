package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.persistence.schema.Tables.SCHEDULED_RENDERING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import studio.portal.application.Jobs;
import studio.portal.application.file.RenderUpload;
import studio.portal.application.notification.SendMessage;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.ExampleDocuments;
import studio.portal.domain.file.ExampleUploads;

/** The files of one client do not hold up those of another. */
abstract class RenderingInTurns extends JooqStore {
    private final SchedulerJobs jobs = new SchedulerJobs(database());
    private final List<UUID> drawn = new CopyOnWriteArrayList<>();
    private Instant now = Instant.now().minus(Duration.ofHours(1));

    RenderingInTurns(Vendor vendor) {
        super(vendor);
    }

    @Test
    void clients_with_files_waiting_take_turns() {
        var kern = List.of(waiting(KERN), waiting(KERN), waiting(KERN), waiting(KERN));
        var bluebird = List.of(waiting(BLUEBIRD), waiting(BLUEBIRD));

        draw(id -> RenderUpload.Outcome.SETTLED);

        assertThat(drawn)
                .containsExactly(kern.get(0), bluebird.get(0), kern.get(1), bluebird.get(1), kern.get(2), kern.get(3));
    }

    @Test
    void who_comes_while_others_are_served_waits_for_one_of_each_and_holds_up_nobody_by_coming_again() {
        var kern = List.of(waiting(KERN), waiting(KERN), waiting(KERN), waiting(KERN), waiting(KERN));
        var bluebird = new CopyOnWriteArrayList<UUID>();

        draw(id -> {
            if (id.equals(kern.get(1)) || bluebird.contains(id) && bluebird.size() < 3) {
                bluebird.add(waiting(BLUEBIRD));
            }
            return RenderUpload.Outcome.SETTLED;
        });

        assertThat(drawn)
                .containsExactly(
                        kern.get(0),
                        kern.get(1),
                        kern.get(2),
                        bluebird.get(0),
                        kern.get(3),
                        bluebird.get(1),
                        kern.get(4),
                        bluebird.get(2));
    }

    @Test
    void what_is_tried_again_comes_after_the_others_of_its_client_and_holds_back_no_round() {
        var slow = waiting(KERN);
        var kern = waiting(KERN);

        draw(id -> id.equals(slow) ? RenderUpload.Outcome.TRY_AGAIN : RenderUpload.Outcome.SETTLED, slow);

        assertThat(drawn).containsExactly(slow, kern);
        assertThat(round(slow)).isEqualTo(-2);
        var other = waiting(BLUEBIRD);
        assertThat(round(other)).isZero();
        assertThat(round(waiting(KERN))).isEqualTo(-3);
        assertThat(round(waiting(BLUEBIRD))).isEqualTo(-1);
    }

    @Test
    void after_more_rounds_than_can_be_counted_the_earliest_is_drawn_first() {
        var last = waiting(KERN);
        run(() -> database()
                .sql()
                .update(SCHEDULED_RENDERING)
                .set(SCHEDULED_RENDERING.PRIORITY, Short.MIN_VALUE)
                .execute());

        assertThat(round(waiting(KERN))).isEqualTo(Short.MIN_VALUE);
        assertThat(round(waiting(BLUEBIRD))).isEqualTo(Short.MIN_VALUE);
        draw(id -> RenderUpload.Outcome.SETTLED);
        assertThat(drawn).hasSize(3).startsWith(last);
    }

    private UUID waiting(ClientId client) {
        var file = ExampleUploads.screenshot(ANA.personId().orElseThrow());
        now = now.plusSeconds(1);
        run(() -> {
            ExampleUploads.add(uploads(), ANA, file);
            var document = Document.add(
                    ExampleDocuments.documentId(),
                    ExampleDocuments.opening(client, "Contract", DocumentKind.CONTRACT),
                    ExampleDocuments.version(file, true),
                    ANA,
                    MONDAY);
            documents().add(ANA, document);
            jobs.schedule(JOB, Jobs.Task.RENDER_UPLOAD, file.id().value(), now);
        });
        return file.id().value();
    }

    /** @param left what will be there when all else is done */
    private void draw(Function<UUID, RenderUpload.Outcome> work, UUID... left) {
        try (var runner = new JobRunner(
                database(),
                jobs,
                event -> {},
                message -> SendMessage.Outcome.SETTLED,
                id -> {
                    drawn.add(id);
                    return work.apply(id);
                },
                invoice -> {},
                List.of())) {
            runner.start();
            await(() -> Set.of(left).equals(Set.copyOf(queued())));
        }
    }

    private List<UUID> queued() {
        return database()
                .sql()
                .select(SCHEDULED_RENDERING.TASK_INSTANCE)
                .from(SCHEDULED_RENDERING)
                .fetch(row -> UUID.fromString(row.value1()));
    }

    private int round(UUID upload) {
        return database()
                .sql()
                .select(SCHEDULED_RENDERING.PRIORITY)
                .from(SCHEDULED_RENDERING)
                .where(SCHEDULED_RENDERING.TASK_INSTANCE.eq(upload.toString()))
                .fetchSingle()
                .value1();
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Did not happen in time");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
