package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.Jobs;
import studio.portal.application.Unavailable;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.Rendering;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.domain.file.RenderingState;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

final class RenderUploadTest extends InMemoryPortal {
    private final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    private final ScriptedRenderer renderer = new ScriptedRenderer();
    private final List<String> found = new ArrayList<>();
    private final DamageMarks marks = new DamageMarks(transactions, uploads(), renderings(), log, jobs, clock);
    private final RenderUpload renderUpload = new RenderUpload(
            transactions,
            renderings(),
            contents(),
            blobs,
            renderer,
            (actor, upload, text) -> found.add(text),
            marks,
            clock);

    @TempDir
    private Path folder;

    private UploadId upload = new UploadId(ids.next());

    @BeforeEach
    void a_file_is_asked_a_preview_for() throws IOException {
        var stored = blobs.write("a.txt", bytes("hello"), 100);
        var file = new Upload(
                upload,
                MARA.person(),
                new FileName("a.txt"),
                stored.size(),
                "text/plain",
                stored.hash(),
                stored.blocks(),
                clock.instant());
        ExampleUploads.add(uploads(), MARA, file);
        renderings().ask(MARA, upload, clock.instant());
    }

    @Test
    void what_is_drawn_is_kept_as_files_and_the_text_can_be_searched() throws IOException {
        var picture = Files.writeString(folder.resolve("page"), "drawn");
        renderer.makes = source -> {
            var text = new ByteArrayOutputStream();
            source.read(source.size(), text);
            var page = new Renderer.Picture("image/png", 30, 20, picture);
            return new Renderer.Rendered(
                    3,
                    List.of(page),
                    Optional.of(page),
                    Optional.of(text.toString(StandardCharsets.UTF_8)),
                    () -> Files.delete(picture));
        };

        assertThat(renderUpload.handle(JOB, upload.value())).isEqualTo(RenderUpload.Outcome.SETTLED);

        var rendering = rendering();
        assertThat(rendering.state()).isEqualTo(RenderingState.DONE);
        assertThat(rendering.pageCount()).isEqualTo(3);
        assertThat(rendering.text()).contains("hello");
        assertThat(found).containsExactly("hello");
        assertThat(rendering.renditions()).hasSize(2);
        var page = rendering.renditions().get(1);
        var bytes = new ByteArrayOutputStream();
        blobs.read(page.hash(), page.blocks(), 0, page.size(), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("drawn");
        assertThat(picture).doesNotExist();
    }

    @Test
    void what_will_never_have_a_preview_is_tried_once() {
        refuses(RenderingFailure.ENCRYPTED);

        assertThat(renderUpload.handle(JOB, upload.value())).isEqualTo(RenderUpload.Outcome.SETTLED);

        assertThat(rendering().failure()).contains(RenderingFailure.ENCRYPTED);
        assertThat(rendering().tries()).isEqualTo(1);
    }

    @Test
    void what_may_fare_better_is_tried_three_times() {
        refuses(RenderingFailure.TOO_SLOW);

        assertThat(renderUpload.handle(JOB, upload.value())).isEqualTo(RenderUpload.Outcome.TRY_AGAIN);
        assertThat(renderUpload.handle(JOB, upload.value())).isEqualTo(RenderUpload.Outcome.TRY_AGAIN);
        assertThat(renderUpload.handle(JOB, upload.value())).isEqualTo(RenderUpload.Outcome.SETTLED);

        assertThat(rendering().failure()).contains(RenderingFailure.TOO_SLOW);
        assertThat(renderer.calls).isEqualTo(3);
        assertThat(renderUpload.handle(JOB, upload.value())).isEqualTo(RenderUpload.Outcome.SETTLED);
        assertThat(renderer.calls).isEqualTo(3);
    }

    @Test
    void a_file_that_took_the_portal_down_three_times_is_not_touched_again() {
        for (var i = 0; i < RenderUpload.MOST_TRIES; i++) {
            renderings().begin(JOB, upload);
        }

        assertThat(renderUpload.handle(JOB, upload.value())).isEqualTo(RenderUpload.Outcome.SETTLED);

        assertThat(renderer.calls).isZero();
        assertThat(rendering().failure()).contains(RenderingFailure.CRASHED);
    }

    @Test
    void a_full_disk_costs_no_try() {
        renderer.makes = source -> {
            throw new Unavailable("full", new IOException("full"));
        };

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> renderUpload.handle(JOB, upload.value()));

        assertThat(rendering().tries()).isZero();
    }

    @Test
    void a_disk_that_does_not_answer_is_no_damage_and_costs_no_try() {
        renderer.makes = source -> {
            Thread.currentThread().interrupt();
            throw new IOException("Input/output error");
        };

        for (var i = 0; i <= RenderUpload.MOST_TRIES; i++) {
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> renderUpload.handle(JOB, upload.value()));
        }

        assertThat(Thread.interrupted()).isFalse();
        assertThat(rendering().state()).isEqualTo(RenderingState.PENDING);
        assertThat(rendering().tries()).isZero();
    }

    @Test
    void damaged_bytes_are_no_preview_in_the_end() throws IOException {
        renderer.makes = source -> {
            throw new DamagedFile("on purpose");
        };
        for (var i = 0; i < RenderUpload.MOST_TRIES; i++) {
            renderUpload.handle(JOB, upload.value());
        }

        assertThat(rendering().failure()).contains(RenderingFailure.DAMAGED);
        assertThat(uploads().isDamaged(MARA, upload)).isTrue();
    }

    @Test
    void a_file_whose_damage_is_mended_gets_its_preview_after_all() throws IOException {
        var file = uploads().find(upload).orElseThrow();
        blobs.damage(file.hash(), new byte[] {1});
        renderer.makes = source -> {
            source.read(source.size(), new ByteArrayOutputStream());
            return new Renderer.Rendered(1, List.of(), Optional.empty(), Optional.of("hello"), () -> {});
        };
        for (var i = 0; i < RenderUpload.MOST_TRIES; i++) {
            renderUpload.handle(JOB, upload.value());
        }
        assertThat(rendering().failure()).contains(RenderingFailure.DAMAGED);
        var check = new CheckDamagedFiles(uploads(), blobs, marks);
        assertThat(check.handle(JOB)).isZero();

        blobs.write("a.txt", bytes("hello"), 100);
        assertThat(check.handle(JOB)).isEqualTo(1);

        assertThat(jobs.take(Jobs.Task.RENDER_UPLOAD)).containsExactly(upload.value());
        assertThat(renderUpload.handle(JOB, upload.value())).isEqualTo(RenderUpload.Outcome.SETTLED);
        assertThat(rendering().state()).isEqualTo(RenderingState.DONE);
    }

    @Test
    void a_drawn_picture_that_is_damaged_is_drawn_anew_when_somebody_looks_at_it() throws IOException {
        var picture = Files.writeString(folder.resolve("page"), "drawn");
        var page = new Renderer.Picture("image/png", 30, 20, picture);
        renderer.makes =
                source -> new Renderer.Rendered(1, List.of(page), Optional.empty(), Optional.empty(), () -> {});
        renderUpload.handle(JOB, upload.value());
        var drawn = rendering().renditions().get(0);
        var shown = new Download(
                upload, "page-1.png", drawn.size(), drawn.mediaType(), drawn.hash(), drawn.blocks(), false);
        blobs.damage(drawn.hash(), new byte[] {1});

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() ->
                        new SendFile(blobs, marks).handle(MARA, shown, 0, drawn.size(), new ByteArrayOutputStream()));

        assertThat(uploads().isDamaged(MARA, upload)).isFalse();
        assertThat(jobs.take(Jobs.Task.RENDER_UPLOAD)).containsExactly(upload.value());
        renderUpload.handle(JOB, upload.value());
        assertThat(rendering().renditions()).containsExactly(drawn);
        var bytes = new ByteArrayOutputStream();
        new SendFile(blobs, marks).handle(MARA, shown, 0, drawn.size(), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("drawn");
    }

    private void refuses(RenderingFailure why) {
        renderer.makes = source -> {
            throw new CannotRender(why, "on purpose");
        };
    }

    private Rendering rendering() {
        return renderings().find(JOB, upload).orElseThrow();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Making {
        Renderer.Rendered of(Renderer.Source source) throws IOException;
    }

    private static final class ScriptedRenderer implements Renderer {
        private Making makes = source -> {
            throw new CannotRender(RenderingFailure.UNSUPPORTED, "nothing scripted");
        };
        private int calls;

        @Override
        public Rendered render(Source source) throws IOException {
            calls++;
            return makes.of(source);
        }
    }
}
