package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartStreamTest {
    private static final String TYPE = "multipart/form-data; boundary=----b";

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 1000, 1_000_000})
    void words_and_files_come_in_their_order_however_the_bytes_arrive(int atOnce) throws IOException {
        var film = "x\r\n--\r\n------\r\n-----c".repeat(3000);
        var form = part("csrf", "token")
                + file("file", "film.mp4", film)
                + file("file", "", "")
                + part("body", "Grüße,\r\nzwei Zeilen")
                + end();

        assertThat(read(inPieces(form, atOnce)))
                .containsExactly("csrf=token", "file:film.mp4=" + film, "file:=", "body=Grüße,\r\nzwei Zeilen");
    }

    @Test
    void what_of_a_part_is_not_read_is_passed_over() throws IOException {
        var parts = new PartStream(
                TYPE, inPieces(file("file", "a", "y".repeat(50_000)) + part("b", "c") + end(), 999), 1 << 20);

        parts.next().orElseThrow().bytes().readNBytes(10);

        assertThat(parts.next().orElseThrow().name()).isEqualTo("b");
        assertThat(parts.next()).isEmpty();
    }

    @Test
    void a_file_name_with_quotes_is_a_file_name() throws IOException {
        var disposition = "Content-Disposition: form-data; filename=\"a \\\"b\\\" c.txt\"; name=file\r\n\r\n";

        var part = new PartStream(TYPE, inPieces("------b\r\n" + disposition + "x\r\n" + end(), 1000), 1000)
                .next()
                .orElseThrow();

        assertThat(part.name()).isEqualTo("file");
        assertThat(part.fileName()).contains("a \"b\" c.txt");
    }

    @Test
    void what_breaks_off_is_refused_after_what_came_before() throws IOException {
        var form = part("subject", "Whole") + part("body", "Broken off");
        var parts = new PartStream(TYPE, inPieces(form.substring(0, form.length() - 6), 1000), 1000);

        var first = parts.next().orElseThrow();
        assertThat(new String(first.bytes().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("Whole");

        var second = parts.next().orElseThrow();
        refused(400, () -> second.bytes().readAllBytes());
    }

    /** All of it in one read, as a short form comes. */
    @Test
    void what_arrived_whole_is_handed_out_before_what_is_broken_behind_it_is_refused() throws IOException {
        var form = part("body", "A short reply") + file("file", "x".repeat(9000), "y") + end();
        var parts = new PartStream(TYPE, inPieces(form, 1 << 20), 1 << 20);

        var first = parts.next().orElseThrow();
        assertThat(new String(first.bytes().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("A short reply");
        refused(400, parts::next);
    }

    @Test
    void a_file_name_may_be_as_long_as_a_head() throws Exception {
        var name = "x\\\"".repeat(2600);
        var body = inPieces(file("file", name, "y") + end(), 1 << 20);
        var found = new AtomicReference<Optional<String>>(Optional.empty());
        var failed = new AtomicReference<Optional<Throwable>>(Optional.empty());
        var reader = new Thread(
                null,
                () -> {
                    try {
                        found.set(new PartStream(TYPE, body, 1 << 20)
                                .next()
                                .orElseThrow()
                                .fileName());
                    } catch (Throwable e) {
                        failed.set(Optional.of(e));
                    }
                },
                "small-stack",
                256 * 1024);
        reader.start();
        reader.join();

        assertThat(failed.get()).isEmpty();
        assertThat(found.get()).contains("x\"".repeat(2600));
    }

    @Test
    void more_than_is_to_be_expected_is_refused() {
        refused(413, () -> read(new PartStream(TYPE, inPieces(part("a", "b".repeat(1000)) + end(), 100), 500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no form at all", "------b\r\n: nameless\r\n\r\n", ""})
    void what_is_no_form_is_refused(String body) {
        refused(400, () -> read(inPieces(body, 100)));
    }

    @Test
    void a_form_without_a_boundary_is_refused() {
        refused(400, () -> new PartStream("multipart/form-data", inPieces("", 1), 1));
    }

    @Test
    void a_head_without_end_is_refused() {
        refused(400, () -> read(inPieces("------b\r\nX: " + "y".repeat(100_000), 1000)));
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static void refused(int status, Reading reading) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(reading::read)
                .matches(refused -> refused.problem().status() == status);
    }

    private static List<String> read(InputStream body) throws IOException {
        return read(new PartStream(TYPE, body, 1 << 20));
    }

    private static List<String> read(PartStream parts) throws IOException {
        var all = new ArrayList<String>();
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            var value = new String(part.get().bytes().readAllBytes(), StandardCharsets.UTF_8);
            all.add(part.get().name()
                    + part.get().fileName().map(name -> ":" + name).orElse("") + "=" + value);
        }
        return all;
    }

    /** At most so many bytes with each read. */
    private static InputStream inPieces(String text, int atOnce) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                return super.read(to, offset, Math.min(length, atOnce));
            }

            @Override
            public int read(byte[] to) {
                return read(to, 0, to.length);
            }
        };
    }

    private static String part(String name, String value) {
        return "------b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String fileName, String content) {
        return "------b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: video/mp4\r\n\r\n" + content + "\r\n";
    }

    private static String end() {
        return "------b--\r\n";
    }
}
