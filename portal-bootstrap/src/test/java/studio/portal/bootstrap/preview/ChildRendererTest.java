package studio.portal.bootstrap.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import studio.portal.application.file.CannotRender;
import studio.portal.application.file.Renderer;
import studio.portal.application.file.Renderer.Rendered;
import studio.portal.domain.file.RenderingFailure;

/** Whatever a file is, the portal gets pictures, text or a reason, and soon. */
class ChildRendererTest {
    private static final Limits PATIENT =
            new Limits(Duration.ofMinutes(2), Duration.ofMinutes(3), 192, 3, 64_000_000, 1000);
    private static final Limits HURRIED =
            new Limits(Duration.ofSeconds(3), Duration.ofMinutes(2), 192, 3, 64_000_000, 1000);

    @Test
    void a_pdf_becomes_pages_a_thumbnail_and_text() throws Exception {
        try (var made = render("application/pdf", HostileFiles.pdf("Offer one", "Offer two"))) {
            assertThat(made.pageCount()).isEqualTo(2);
            assertThat(made.pages()).hasSize(2);
            assertThat(made.pages().get(0).height()).isEqualTo(Renderer.PAGE_SIDE);
            var thumbnail = made.thumbnail().orElseThrow();
            assertThat(ImageIO.read(thumbnail.file().toFile()).getHeight()).isEqualTo(Renderer.THUMBNAIL_SIDE);
            assertThat(made.text().orElseThrow()).contains("Offer one", "Offer two");
        }
    }

    @Test
    void a_picture_is_drawn_anew_as_small_as_it_may_be_shown() throws Exception {
        var original = HostileFiles.picture("jpg", 4000, 2000);
        try (var made = render("image/jpeg", original)) {
            var page = made.pages().get(0);
            assertThat(page.width()).isEqualTo(Renderer.PAGE_SIDE);
            assertThat(page.height()).isEqualTo(Renderer.PAGE_SIDE / 2);
            assertThat(Files.readAllBytes(page.file())).isNotEqualTo(original);
            assertThat(made.text()).isEmpty();
        }
        try (var made = render("image/gif", HostileFiles.picture("gif", 30, 20))) {
            assertThat(made.pages().get(0).width()).isEqualTo(30);
        }
    }

    @Test
    void a_photo_stands_as_the_camera_was_held() throws Exception {
        var plain = HostileFiles.picture("jpg", 60, 30);
        var exif = new byte[] {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var turned = new ByteArrayOutputStream();
        turned.write(plain, 0, 2);
        turned.write(exif);
        turned.write(plain, 2, plain.length - 2);
        try (var made = render("image/jpeg", turned.toByteArray())) {
            assertThat(made.pages().get(0).width()).isEqualTo(30);
            assertThat(made.pages().get(0).height()).isEqualTo(60);
            var right = ImageIO.read(made.pages().get(0).file().toFile()).getRGB(28, 30);
            assertThat(right & 0xFF0000).isGreaterThan(0xC00000);
        }
    }

    @Test
    void a_text_becomes_text_without_pages() throws Exception {
        try (var made = render("text/markdown", "# Grüße".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(made.pages()).isEmpty();
            assertThat(made.text()).contains("# Grüße");
        }
    }

    @Test
    void of_ten_thousand_pages_the_first_few_are_drawn() throws Exception {
        try (var made = render("application/pdf", HostileFiles.longPdf(10_000))) {
            assertThat(made.pageCount()).isEqualTo(10_000);
            assertThat(made.pages()).hasSize(PATIENT.pages());
        }
    }

    @Test
    void what_cannot_be_previewed_says_why() throws Exception {
        assertThat(failure("application/pdf", HostileFiles.encryptedPdf())).isEqualTo(RenderingFailure.ENCRYPTED);
        assertThat(failure("application/pdf", HostileFiles.half(HostileFiles.html())))
                .isEqualTo(RenderingFailure.BROKEN);
        assertThat(failure("image/png", HostileFiles.hugePng(60_000, 10))).isEqualTo(RenderingFailure.TOO_LARGE);
        assertThat(failure("image/png", HostileFiles.html())).isEqualTo(RenderingFailure.BROKEN);
        assertThat(failure("image/jpeg", HostileFiles.pdf("not a picture"))).isEqualTo(RenderingFailure.BROKEN);
        assertThat(failure("image/png", HostileFiles.half(HostileFiles.hugePng(7_000, 100))))
                .isEqualTo(RenderingFailure.BROKEN);
    }

    @Test
    void what_runs_in_a_browser_or_unpacks_is_never_even_read() throws Exception {
        assertThat(failure("text/html", HostileFiles.html())).isEqualTo(RenderingFailure.UNSUPPORTED);
        assertThat(failure("image/svg+xml", HostileFiles.svg())).isEqualTo(RenderingFailure.UNSUPPORTED);
        assertThat(failure("application/zip", HostileFiles.zipBomb())).isEqualTo(RenderingFailure.UNSUPPORTED);
        assertThat(failure("application/xhtml+xml", HostileFiles.html())).isEqualTo(RenderingFailure.UNSUPPORTED);
    }

    @Test
    void a_bomb_costs_the_preview_and_nothing_else() throws Exception {
        var outcome = outcome(HURRIED, "application/pdf", HostileFiles.pdfWithHugeImage());

        assertThat(outcome).isIn("made", "too_large", "too_slow", "broken");
    }

    @Test
    void a_page_that_never_ends_is_given_up() throws Exception {
        assertThat(outcome(HURRIED, "application/pdf", HostileFiles.pdfThatDrawsForEver()))
                .isIn("too_slow", "too_large");
    }

    @Test
    void a_child_that_does_not_end_by_itself_is_killed() throws Exception {
        var impatient = new Limits(Duration.ofMinutes(2), Duration.ofMillis(1), 192, 3, 64_000_000, 1000);

        assertThat(outcome(impatient, "application/pdf", HostileFiles.pdf("fine")))
                .isEqualTo("too_slow");
    }

    @Test
    void a_child_without_enough_memory_to_start_is_a_failure_like_others() throws Exception {
        var tiny = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(3), 1, 3, 64_000_000, 1000);

        assertThat(outcome(tiny, "application/pdf", HostileFiles.pdf("fine"))).isIn("crashed", "too_large");
    }

    @Test
    void nothing_is_left_behind() throws Exception {
        var before = folders();
        Path file;
        try (var made = render("application/pdf", HostileFiles.pdf("Offer"))) {
            file = made.pages().get(0).file();
            assertThat(file).exists();
        }
        assertThat(file.getParent()).doesNotExist();
        failure("image/png", HostileFiles.html());
        assertThat(folders()).isLessThanOrEqualTo(before);
    }

    private static long folders() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("portal-preview-"))
                    .count();
        }
    }

    private static RenderingFailure failure(String mediaType, byte[] bytes) {
        return catchThrowableOfType(CannotRender.class, () -> render(mediaType, bytes))
                .why();
    }

    private static String outcome(Limits limits, String mediaType, byte[] bytes) throws IOException {
        try (var made = new ChildRenderer(limits).render(source(mediaType, bytes))) {
            return "made";
        } catch (CannotRender refused) {
            return refused.why().word();
        }
    }

    private static Rendered render(String mediaType, byte[] bytes) throws IOException {
        return new ChildRenderer(PATIENT).render(source(mediaType, bytes));
    }

    static Renderer.Source source(String mediaType, byte[] bytes) {
        return new Renderer.Source() {
            @Override
            public String mediaType() {
                return mediaType;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long length, OutputStream to) throws IOException {
                to.write(Arrays.copyOf(bytes, (int) length));
            }
        };
    }
}
