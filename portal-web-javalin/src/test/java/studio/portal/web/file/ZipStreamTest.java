package studio.portal.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipStreamTest {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void files_come_out_as_they_went_in() throws IOException {
        var zip = new ByteArrayOutputStream();
        var stream = new ZipStream(zip);
        stream.add("Größe ü.txt", AT, text("first"));
        stream.add("empty.bin", AT, to -> {});
        stream.add("big.bin", AT, to -> {
            for (var i = 0; i < 100; i++) {
                to.write(new byte[100_000]);
            }
            to.close();
        });
        stream.end();

        var read = read(zip.toByteArray());
        assertThat(read.keySet()).containsExactly("Größe ü.txt", "empty.bin", "big.bin");
        assertThat(read.get("Größe ü.txt")).asString(StandardCharsets.UTF_8).isEqualTo("first");
        assertThat(read.get("big.bin")).hasSize(10_000_000);
    }

    @Test
    void no_name_comes_twice_or_leads_elsewhere() throws IOException {
        var zip = new ByteArrayOutputStream();
        var stream = new ZipStream(zip);
        for (var name :
                new String[] {"a.pdf", "A.PDF", "a.pdf", "a (2).pdf", "../../a.pdf", "C:\\x\\a.pdf", "nul.txt", ".."}) {
            stream.add(name, AT, text("x"));
        }
        stream.end();

        assertThat(read(zip.toByteArray()).keySet())
                .containsExactly(
                        "a.pdf",
                        "A (2).PDF",
                        "a (3).pdf",
                        "a (2) (2).pdf",
                        "a (4).pdf",
                        "a (5).pdf",
                        "_nul.txt",
                        "file");
    }

    @Test
    void what_breaks_off_is_no_zip() throws IOException {
        var file = folder.resolve("half.zip");
        try (OutputStream to = Files.newOutputStream(file)) {
            var stream = new ZipStream(to);
            stream.add("whole.txt", AT, text("whole"));
            assertThatThrownBy(() -> stream.add("half.txt", AT, out -> {
                        out.write(1);
                        throw new IOException("damaged");
                    }))
                    .hasMessage("damaged");
        }

        assertThatThrownBy(() -> new ZipFile(file.toFile()).close()).isInstanceOf(IOException.class);
    }

    @Test
    void more_files_than_the_old_format_counts_are_found() throws IOException {
        var file = folder.resolve("many.zip");
        try (OutputStream to = Files.newOutputStream(file)) {
            var stream = new ZipStream(to);
            for (var i = 0; i < 66_000; i++) {
                stream.add(i + ".txt", AT, text("x"));
            }
            stream.end();
        }

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(66_000);
        }
    }

    /** A sparse file of four gigabytes on the way in, and real ones on the way out. */
    @Test
    @Tag("proof")
    void a_file_larger_than_the_old_format_measures_is_found_whole() throws IOException {
        var file = folder.resolve("large.zip");
        var size = (4L << 30) + 5;
        try (OutputStream to = Files.newOutputStream(file)) {
            var stream = new ZipStream(to);
            stream.add("large.bin", AT, out -> {
                var piece = new byte[1 << 20];
                for (var left = size; left > 0; left -= Math.min(left, piece.length)) {
                    out.write(piece, 0, (int) Math.min(left, piece.length));
                }
            });
            stream.add("after.txt", AT, text("after"));
            stream.end();
        }

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("large.bin").getSize()).isEqualTo(size);
            assertThat(zip.getInputStream(zip.getEntry("after.txt")))
                    .hasBinaryContent("after".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ZipStream.Content text(String text) {
        return to -> to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
