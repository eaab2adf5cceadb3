package studio.portal.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RepositoryContract;

/** What every store of previews does, whatever it is made of. */
public interface RenderingRepositoryContract extends RepositoryContract {
    ContentHash DRAWN = new ContentHash("d".repeat(64));

    RenderingRepository renderings();

    UploadRepository uploads();

    ContentRepository contents();

    @Test
    default void a_try_is_counted_before_it_begins_and_may_be_given_back() {
        var upload = asked();

        var first = write(() -> renderings().begin(JOB, upload.id())).orElseThrow();
        assertThat(first)
                .isEqualTo(new FileToRender(
                        upload.id(), upload.mediaType(), upload.size(), upload.hash(), upload.blocks(), 1));
        assertThat(write(() -> renderings().begin(JOB, upload.id()))
                        .orElseThrow()
                        .tries())
                .isEqualTo(2);
        run(() -> renderings().giveBack(JOB, upload.id()));
        assertThat(write(() -> renderings().begin(JOB, upload.id()))
                        .orElseThrow()
                        .tries())
                .isEqualTo(2);
    }

    @Test
    default void what_was_drawn_comes_back_and_settles_it() {
        var upload = asked();
        run(() -> renderings().begin(JOB, upload.id()));
        var drawn = List.of(picture(Rendition.Kind.THUMBNAIL, 1), picture(Rendition.Kind.PAGE, 1));
        run(() -> renderings().finish(JOB, upload.id(), 7, drawn, Optional.of("Grüße\n"), MONDAY));

        assertThat(renderings().find(JOB, upload.id()))
                .contains(new Rendering(RenderingState.DONE, 1, Optional.empty(), 7, drawn, Optional.of("Grüße\n")));
        run(() -> renderings().fail(JOB, upload.id(), RenderingFailure.BROKEN, MONDAY));
        run(() -> renderings().ask(MARA, upload.id(), MONDAY));
        assertThat(renderings().find(JOB, upload.id()).orElseThrow().state()).isEqualTo(RenderingState.DONE);
        assertThat(write(() -> renderings().begin(JOB, upload.id()))).isEmpty();
    }

    @Test
    default void a_failure_says_why_and_settles_it() {
        var upload = asked();
        run(() -> renderings().begin(JOB, upload.id()));
        run(() -> renderings().fail(JOB, upload.id(), RenderingFailure.ENCRYPTED, MONDAY));

        var failed = renderings().find(JOB, upload.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(RenderingState.FAILED);
        assertThat(failed.failure()).contains(RenderingFailure.ENCRYPTED);
        assertThat(write(() -> renderings().begin(JOB, upload.id()))).isEmpty();
        run(() -> renderings().finish(JOB, upload.id(), 1, List.of(), Optional.empty(), MONDAY));
        assertThat(renderings().find(JOB, upload.id())).contains(failed);
    }

    @Test
    default void what_is_never_drawn_is_settled_without_a_try() {
        var upload = ExampleUploads.screenshot(MARA.person());
        run(() -> {
            ExampleUploads.add(uploads(), MARA, upload);
            renderings().refuse(MARA, upload.id(), RenderingFailure.UNSUPPORTED, MONDAY);
        });

        var refused = renderings().find(JOB, upload.id()).orElseThrow();
        assertThat(refused)
                .isEqualTo(new Rendering(
                        RenderingState.FAILED,
                        0,
                        Optional.of(RenderingFailure.UNSUPPORTED),
                        0,
                        List.of(),
                        Optional.empty()));
        run(() -> renderings().ask(MARA, upload.id(), MONDAY));
        assertThat(renderings().find(JOB, upload.id())).contains(refused);
        assertThat(write(() -> renderings().begin(JOB, upload.id()))).isEmpty();
    }

    @Test
    default void what_was_asked_for_is_not_refused_by_asking_again() {
        var upload = asked();

        run(() -> renderings().refuse(MARA, upload.id(), RenderingFailure.UNSUPPORTED, MONDAY));

        assertThat(renderings().find(JOB, upload.id()).orElseThrow().state()).isEqualTo(RenderingState.PENDING);
    }

    @Test
    default void only_jobs_draw() {
        var upload = asked();

        assertThat(write(() -> renderings().begin(ANA, upload.id()))).isEmpty();
        assertThat(renderings().find(MARA, upload.id())).isEmpty();
        run(() -> renderings().fail(ANA, upload.id(), RenderingFailure.BROKEN, MONDAY));
        run(() -> renderings().finish(ANA, upload.id(), 1, List.of(), Optional.empty(), MONDAY));
        assertThat(renderings().find(JOB, upload.id()).orElseThrow().state()).isEqualTo(RenderingState.PENDING);
    }

    @Test
    default void what_nobody_asked_for_is_not_drawn() {
        var upload = ExampleUploads.screenshot(MARA.person());
        run(() -> ExampleUploads.add(uploads(), MARA, upload));

        assertThat(write(() -> renderings().begin(JOB, upload.id()))).isEmpty();
        assertThat(renderings().find(JOB, upload.id())).isEmpty();
    }

    @Test
    default void what_failed_for_damage_is_drawn_once_that_is_mended_and_nothing_else() {
        var damaged = asked();
        var broken = asked();
        run(() -> {
            renderings().fail(JOB, damaged.id(), RenderingFailure.DAMAGED, MONDAY);
            renderings().fail(JOB, broken.id(), RenderingFailure.BROKEN, MONDAY);
        });
        var both = List.of(damaged.id(), broken.id());
        assertThat(write(() -> renderings().askAgain(ANA, both, MONDAY))).isEmpty();

        assertThat(write(() -> renderings().askAgain(JOB, both, MONDAY))).containsExactly(damaged.id());

        assertThat(write(() -> renderings().askAgain(JOB, both, MONDAY))).isEmpty();
        assertThat(write(() -> renderings().begin(JOB, damaged.id()))
                        .orElseThrow()
                        .tries())
                .isEqualTo(1);
        assertThat(write(() -> renderings().begin(JOB, broken.id()))).isEmpty();
    }

    @Test
    default void pictures_whose_bytes_are_damaged_are_drawn_anew_with_all_that_was_made_of_that_file() {
        var upload = asked();
        var other = asked();
        var drawn = List.of(picture(Rendition.Kind.THUMBNAIL, 1), picture(Rendition.Kind.PAGE, 1));
        run(() -> {
            renderings().begin(JOB, upload.id());
            renderings().finish(JOB, upload.id(), 1, drawn, Optional.of("Words"), MONDAY);
            renderings().begin(JOB, other.id());
            renderings().finish(JOB, other.id(), 1, List.of(), Optional.of("Words"), MONDAY);
        });
        assertThat(write(() -> renderings().drawAnew(MARA, DRAWN, MONDAY))).isEmpty();

        assertThat(write(() -> renderings().drawAnew(JOB, DRAWN, MONDAY))).containsExactly(upload.id());

        assertThat(renderings().find(JOB, upload.id()))
                .contains(new Rendering(RenderingState.PENDING, 0, Optional.empty(), 0, List.of(), Optional.empty()));
        assertThat(renderings().find(JOB, other.id()).orElseThrow().state()).isEqualTo(RenderingState.DONE);
        run(() -> {
            renderings().begin(JOB, upload.id());
            renderings().finish(JOB, upload.id(), 1, drawn, Optional.of("Words"), MONDAY);
        });
        assertThat(renderings().find(JOB, upload.id()).orElseThrow().renditions())
                .isEqualTo(drawn);
    }

    private Upload asked() {
        var upload = ExampleUploads.screenshot(MARA.person());
        run(() -> {
            ExampleUploads.add(uploads(), MARA, upload);
            renderings().ask(MARA, upload.id(), MONDAY);
            contents().claim(JOB, DRAWN, MONDAY);
        });
        return upload;
    }

    private static Rendition picture(Rendition.Kind kind, int page) {
        return new Rendition(kind, page, "image/png", 30, 20, 99, DRAWN, List.of(DRAWN));
    }
}
