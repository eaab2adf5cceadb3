package studio.portal.domain.file;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;

/** What every store of files on their way does, whatever it is made of. */
public interface UnfinishedUploadRepositoryContract extends RepositoryContract {
    UnfinishedUploadRepository unfinished();

    UploadRepository uploads();

    @Test
    default void a_file_on_its_way_is_known_to_whoever_sends_it_only() {
        var film = begun(MARA, 5000);

        assertThat(unfinished().find(MARA, film.id())).contains(film);
        for (var actor : List.of(PAUL, BEA, ANA, ANA_AS_MARA, VISITOR)) {
            assertThat(unfinished().find(actor, film.id())).isEmpty();
            assertThat(write(() -> unfinished().move(actor, film.id(), 0, 10, MONDAY)))
                    .isFalse();
            assertThat(write(() -> unfinished().remove(actor, film.id()))).isFalse();
        }
        assertThat(unfinished().find(MARA, film.id())).contains(film);
    }

    @Test
    default void what_was_kept_of_one_is_not_removed_before_it_is_given_up() {
        var film = begun(MARA, 1234);
        var shot = ExampleUploads.screenshot(MARA.person());
        var whole = new Upload(
                film.id(), MARA.person(), film.name(), 1234, "video/mp4", shot.hash(), shot.blocks(), MONDAY);
        run(() -> uploads().prepare(MARA, whole));
        var later = MONDAY.plus(9, DAYS);

        assertThat(write(() -> uploads().removeUnused(JOB, later, later, 10))).isZero();
        run(() -> unfinished().remove(MARA, film.id()));
        assertThat(write(() -> uploads().removeUnused(JOB, later, later, 10))).isEqualTo(1);
    }

    @Test
    default void what_somebody_announced_is_counted_as_large_as_it_will_be() {
        begun(MARA, 5000);
        begun(MARA, 300);
        begun(BEA, 7);

        assertThat(unfinished().announced(MARA)).isEqualTo(new UnusedFiles(2, 5300));
        assertThat(unfinished().announced(VISITOR)).isEqualTo(UnusedFiles.NONE);
    }

    @Test
    default void it_moves_on_from_where_it_was_and_from_nowhere_else() {
        var film = begun(MARA, 5000);

        assertThat(write(() -> unfinished().move(MARA, film.id(), 0, 700, MONDAY.plusSeconds(5))))
                .isTrue();
        assertThat(write(() -> unfinished().move(MARA, film.id(), 0, 900, MONDAY.plusSeconds(6))))
                .isFalse();

        assertThat(unfinished().find(MARA, film.id())).contains(film.moved(700, MONDAY.plusSeconds(5)));
    }

    @Test
    default void it_is_given_up_once() {
        var film = begun(MARA, 5000);

        assertThat(write(() -> unfinished().remove(MARA, film.id()))).isTrue();
        assertThat(write(() -> unfinished().remove(MARA, film.id()))).isFalse();
        assertThat(unfinished().find(MARA, film.id())).isEmpty();
    }

    @Test
    default void those_of_which_nothing_comes_any_more_are_removed_by_a_job_a_few_at_a_time() {
        var quiet = begun(MARA, 5000);
        var other = begun(BEA, 5000);
        var lively = begun(MARA, 5000);
        run(() -> unfinished().move(MARA, lively.id(), 0, 1, MONDAY.plus(1, DAYS)));
        assertThat(write(() -> unfinished().removeIdle(JOB, MONDAY, 10))).isEmpty();
        assertThat(write(() -> unfinished().removeIdle(ANA, MONDAY.plus(1, DAYS), 10)))
                .isEmpty();

        assertThat(write(() -> unfinished().removeIdle(JOB, MONDAY.plus(1, DAYS), 1)))
                .hasSize(1);
        assertThat(write(() -> unfinished().removeIdle(JOB, MONDAY.plus(1, DAYS), 10)))
                .hasSize(1);

        assertThat(unfinished().known(JOB, List.of(quiet.id(), other.id(), lively.id())))
                .containsExactly(lively.id());
        assertThat(unfinished().known(ANA, List.of(lively.id()))).isEmpty();
    }

    private UnfinishedUpload begun(Actor by, long size) {
        var example = ExampleUploads.screenshot(by.personId().orElseThrow());
        var upload = new UnfinishedUpload(example.id(), example.uploader(), example.name(), size, 0, MONDAY);
        run(() -> unfinished().add(by, upload));
        return upload;
    }
}
