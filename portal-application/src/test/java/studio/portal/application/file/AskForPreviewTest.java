package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.Jobs;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.Rendering;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.domain.file.RenderingState;
import studio.portal.domain.file.Upload;

final class AskForPreviewTest extends InMemoryPortal {
    private final Upload file = ExampleUploads.screenshot(MARA.person());

    @Test
    void what_may_be_drawn_waits_for_its_job() {
        ask(Optional.empty());

        assertThat(rendering().state()).isEqualTo(RenderingState.PENDING);
        assertThat(jobs.take(Jobs.Task.RENDER_UPLOAD)).containsExactly(file.id().value());
    }

    @Test
    void what_is_never_drawn_waits_behind_nothing() {
        ask(Optional.of(RenderingFailure.UNSUPPORTED));

        assertThat(rendering().failure()).contains(RenderingFailure.UNSUPPORTED);
        assertThat(jobs.take(Jobs.Task.RENDER_UPLOAD)).isEmpty();
    }

    private void ask(Optional<RenderingFailure> refusal) {
        ExampleUploads.add(uploads(), MARA, file);
        var ask = new AskForPreview(
                renderings(),
                (mediaType, size) -> refusal.filter(any -> mediaType.equals(file.mediaType()) && size == file.size()),
                jobs,
                clock);
        transactions.run(MARA, () -> ask.handle(MARA, file));
    }

    private Rendering rendering() {
        return renderings().find(JOB, file.id()).orElseThrow();
    }
}
