package studio.portal.bootstrap.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.Unavailable;
import studio.portal.application.file.CannotRender;
import studio.portal.application.file.Renderer;
import studio.portal.application.file.Renderer.Rendered;
import studio.portal.bootstrap.Waiting;
import studio.portal.domain.file.RenderingFailure;

/** Whatever a file is, the portal gets pictures, text or a reason, and soon. */
class ChildRendererTest {
    private static final Limits PATIENT =
            new Limits(Duration.ofMinutes(2), Duration.ofMinutes(3), 192, 3, 64_000_000, 1000);
    private static final Limits HURRIED =
            new Limits(Duration.ofSeconds(3), Duration.ofMinutes(2), 192, 3, 64_000_000, 1000);

    @TempDir
    private Path files;

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
    void a_webp_picture_is_drawn_in_its_colours() throws Exception {
        try (var made = render("image/webp", HostileFiles.webp())) {
            var page = ImageIO.read(made.pages().get(0).file().toFile());
            assertThat(page.getWidth()).isEqualTo(80);
            assertThat(page.getHeight()).isEqualTo(60);
            assertThat(page.getRGB(20, 30) >> 16 & 0xFF).as("red on the left").isGreaterThan(150);
            assertThat(page.getRGB(60, 30) & 0xFF).as("blue on the right").isGreaterThan(150);
        }
        assertThat(failure("image/webp", HostileFiles.half(HostileFiles.webp())))
                .isEqualTo(RenderingFailure.BROKEN);
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
    void a_photo_that_unpacks_outside_the_heap_is_refused_before_the_machine_is_full() throws Exception {
        assertThat(failure("image/jpeg", HostileFiles.progressiveJpeg(8_000, 7_900)))
                .isEqualTo(RenderingFailure.TOO_LARGE);
        assertThat(outcome(PATIENT, "application/pdf", HostileFiles.pdfWithProgressiveJpeg(60_000, 60_000)))
                .isIn("made", "too_large");
    }

    @Test
    void a_portal_that_stops_ends_what_is_drawn_and_it_is_no_fault_of_the_file() throws Exception {
        var file = HostileFiles.pdfThatDrawsForEver();
        var renderer = new ChildRenderer(files, PATIENT);
        var failed = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> renderer.render(source("application/pdf", file))));
        Waiting.until("it is drawn", Duration.ofSeconds(20), () -> children() > 0);

        renderer.close();

        assertThat(failed.get(20, TimeUnit.SECONDS)).isInstanceOf(Unavailable.class);
        // A killed process is on the system's list for a moment longer.
        Waiting.until("it is gone", Duration.ofSeconds(20), () -> children() == 0);
        assertThat(files.resolve("rendering")).isEmptyDirectory();
        assertThat(catchThrowable(() -> renderer.render(source("application/pdf", file))))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void a_job_that_is_interrupted_goes_on_without_the_flag() throws Exception {
        var file = HostileFiles.pdf("fine");
        var renderer = new ChildRenderer(files, PATIENT);
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> renderer.render(source("application/pdf", file))))
                .isInstanceOf(Unavailable.class);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(files.resolve("rendering")).isEmptyDirectory();
    }

    @Test
    void what_a_killed_portal_left_is_removed_after_an_hour_and_nothing_beside_it() throws Exception {
        var beside = Files.createDirectories(files.resolve("kept"));
        var own = Files.writeString(beside.resolve("contract"), "ours");
        var renderer = new ChildRenderer(files, PATIENT);
        var left = Files.createDirectories(files.resolve("rendering/work-1/fonts"));
        Files.writeString(left.resolve("cache"), "left");
        Files.createSymbolicLink(left.resolve("link"), beside);
        Files.createSymbolicLink(files.resolve("rendering/work-2"), beside);
        Files.writeString(files.resolve("rendering/note"), "an operator's");
        var now = Instant.now();

        renderer.removeAbandoned(now);
        assertThat(left).exists();
        renderer.removeAbandoned(now.plus(Duration.ofHours(2)));

        assertThat(files.resolve("rendering")).isDirectoryContaining("glob:**/note");
        assertThat(files.resolve("rendering/work-1")).doesNotExist();
        assertThat(files.resolve("rendering/work-2")).doesNotExist();
        assertThat(own).hasContent("ours");
    }

    /** As an operator starts it: from any folder, with the name of the jar as it was typed. */
    @Test
    void a_portal_packed_into_a_jar_draws_from_wherever_it_is_started() throws Exception {
        var libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toUri().toString())
                .collect(Collectors.joining(" "));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, DrawOnce.class.getName());
        var folder = Files.createDirectories(files.resolve("Büro 1"));
        new JarOutputStream(Files.newOutputStream(folder.resolve("portal.jar")), manifest).close();
        Files.write(folder.resolve("offer.pdf"), HostileFiles.pdf("Offer"));

        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "portal.jar")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var portal = builder.start();

        assertThat(new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("drawn: 1");
        assertThat(portal.waitFor()).isZero();
    }

    /** Stands for the portal. */
    static final class DrawOnce {
        private DrawOnce() {}

        public static void main(String[] arguments) throws IOException {
            var bytes = Files.readAllBytes(Path.of("offer.pdf"));
            try (var renderer = new ChildRenderer(Path.of("files"));
                    var made = renderer.render(source("application/pdf", bytes))) {
                System.out.println("drawn: " + made.pages().size());
            }
        }
    }

    @Test
    void nothing_is_left_behind() throws Exception {
        Path file;
        try (var made = render("application/pdf", HostileFiles.pdf("Offer"))) {
            file = made.pages().get(0).file();
            assertThat(file).exists();
        }
        failure("image/png", HostileFiles.html());
        assertThat(files.resolve("rendering")).isEmptyDirectory();
    }

    /** What draws for this test; browsers, databases and other portals have processes too. */
    private long children() {
        return ProcessHandle.current().descendants().filter(this::worksHere).count();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .startsWith(files.toRealPath());
        } catch (IOException e) {
            return false; // it has just ended
        }
    }

    private RenderingFailure failure(String mediaType, byte[] bytes) {
        return catchThrowableOfType(CannotRender.class, () -> render(mediaType, bytes))
                .why();
    }

    private String outcome(Limits limits, String mediaType, byte[] bytes) throws IOException {
        try (var made = new ChildRenderer(files, limits).render(source(mediaType, bytes))) {
            return "made";
        } catch (CannotRender refused) {
            return refused.why().word();
        }
    }

    private Rendered render(String mediaType, byte[] bytes) throws IOException {
        return new ChildRenderer(files, PATIENT).render(source(mediaType, bytes));
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
