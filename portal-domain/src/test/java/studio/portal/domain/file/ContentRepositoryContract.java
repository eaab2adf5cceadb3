package studio.portal.domain.file;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.file.ExampleUploads.sameAs;
import static studio.portal.domain.file.ExampleUploads.screenshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;

/** What is known of bytes by every store, whatever it is made of. */
public interface ContentRepositoryContract extends RepositoryContract {
    Instant LATER = MONDAY.plus(2, DAYS);

    ContentRepository contents();

    UploadRepository uploads();

    RenderingRepository renderings();

    @Test
    default void bytes_that_are_claimed_are_spare_once_that_is_over() {
        var hash = screenshot(MARA.person()).hash();
        run(() -> contents().claim(JOB, hash, MONDAY.plusSeconds(60)));

        assertThat(contents().due(JOB, MONDAY.plusSeconds(59), 10)).isEmpty();
        assertThat(isSpare(hash, MONDAY.plusSeconds(59))).isFalse();
        assertThat(contents().due(JOB, MONDAY.plusSeconds(60), 10)).containsExactly(hash);
        run(() -> contents().claim(JOB, hash, MONDAY.plusSeconds(120)));
        assertThat(isSpare(hash, MONDAY.plusSeconds(60))).isFalse();
        assertThat(isSpare(hash, MONDAY.plusSeconds(120))).isTrue();

        run(() -> contents().remove(JOB, hash));
        assertThat(contents().due(JOB, LATER, 10)).isEmpty();
        assertThat(isSpare(hash, LATER)).isFalse();
    }

    @Test
    default void bytes_that_a_file_names_are_not_spare_and_not_looked_at_again() {
        var upload = screenshot(MARA.person());
        run(() -> uploads().prepare(MARA, upload));
        assertThat(contents().due(JOB, LATER, 10)).containsExactly(upload.hash());

        assertThat(isSpare(upload.hash(), LATER)).isFalse();

        assertThat(contents().due(JOB, LATER, 10)).isEmpty();
    }

    @Test
    default void bytes_that_lose_their_last_file_are_spare_and_no_others() {
        var first = ExampleUploads.add(this, uploads(), MARA, screenshot(MARA.person()));
        var second = ExampleUploads.add(this, uploads(), BEA, sameAs(first, BEA.person()));
        assertThat(isSpare(first.hash(), LATER)).isFalse();

        giveUp(MARA, first);
        assertThat(contents().due(JOB, MONDAY, 10)).containsExactly(first.hash());
        assertThat(isSpare(first.hash(), LATER)).isFalse();

        giveUp(BEA, second);
        assertThat(contents().due(JOB, MONDAY, 10)).containsExactly(first.hash());
        assertThat(isSpare(first.hash(), LATER)).isTrue();
    }

    private void giveUp(Actor actor, Upload upload) {
        run(() -> assertThat(uploads().giveUp(actor, upload.id(), MONDAY)).isTrue());
        run(() -> assertThat(uploads().removeUnused(JOB, MONDAY, MONDAY.plusSeconds(1), 10))
                .isEqualTo(1));
    }

    @Test
    default void bytes_that_were_drawn_of_a_file_are_not_spare() {
        var upload = ExampleUploads.add(this, uploads(), MARA, screenshot(MARA.person()));
        var drawn = new ContentHash("d".repeat(64));
        var page = new Rendition(Rendition.Kind.PAGE, 1, "image/png", 30, 20, 99, drawn, List.of(drawn));
        run(() -> {
            contents().claim(JOB, drawn, MONDAY);
            renderings().ask(JOB, upload.id(), MONDAY);
            renderings().finish(JOB, upload.id(), 1, List.of(page), Optional.empty(), MONDAY);
        });

        assertThat(isSpare(drawn, LATER)).isFalse();
    }

    @Test
    default void a_row_that_names_bytes_nobody_claimed_is_refused() {
        var upload = ExampleUploads.add(this, uploads(), MARA, screenshot(MARA.person()));
        var drawn = new ContentHash("e".repeat(64));
        var page = new Rendition(Rendition.Kind.PAGE, 1, "image/png", 30, 20, 99, drawn, List.of(drawn));
        run(() -> renderings().ask(JOB, upload.id(), MONDAY));

        assertThatThrownBy(() ->
                        run(() -> renderings().finish(JOB, upload.id(), 1, List.of(page), Optional.empty(), MONDAY)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void bytes_that_are_there_unknown_are_adopted_once() {
        var known = ExampleUploads.add(this, uploads(), MARA, screenshot(MARA.person()))
                .hash();
        var stray = screenshot(MARA.person()).hash();

        assertThat(write(() -> contents().adopt(ANA, List.of(stray), LATER))).isZero();
        assertThat(write(() -> contents().adopt(JOB, List.of(known, stray), LATER)))
                .isEqualTo(1);
        assertThat(write(() -> contents().adopt(JOB, List.of(known, stray), LATER)))
                .isZero();

        assertThat(isSpare(stray, LATER.minusSeconds(1))).isFalse();
        assertThat(isSpare(stray, LATER)).isTrue();
        assertThat(contents().some(JOB, 10)).containsExactlyInAnyOrder(known, stray);
        assertThat(contents().some(JOB, 1)).hasSize(1);
    }

    @Test
    default void that_bytes_are_there_is_for_jobs_to_know() {
        var hash = screenshot(MARA.person()).hash();
        run(() -> contents().claim(MARA, hash, MONDAY));

        for (var actor : List.of(ANA, MARA)) {
            assertThat(contents().due(actor, LATER, 10)).isEmpty();
            assertThat(contents().some(actor, 10)).isEmpty();
            assertThat(write(() -> contents().lockSpare(actor, hash, LATER))).isFalse();
            run(() -> contents().remove(actor, hash));
        }
        assertThat(isSpare(hash, LATER)).isTrue();
    }

    private boolean isSpare(ContentHash hash, Instant at) {
        return write(() -> contents().lockSpare(JOB, hash, at));
    }
}
