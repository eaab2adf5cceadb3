package studio.portal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.application.file.DamagedFile;
import studio.portal.application.file.TooLarge;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

class FolderBlobStoreTest {
    private static final UploadId ID = new UploadId(UUID.fromString("01936f00-0000-7000-8000-00000000abcd"));
    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    private FolderBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FolderBlobStore(folder);
    }

    @Test
    void what_was_stored_comes_back() throws Exception {
        var bytes = bytes(2 * Upload.BLOCK_SIZE + 777);

        var stored = write(bytes, NO_LIMIT);

        assertThat(stored.size()).isEqualTo(bytes.length);
        assertThat(stored.hash().value()).isEqualTo(sha256(bytes));
        assertThat(stored.blocks()).hasSize(3);
        assertThat(stored.blocks().get(2).value())
                .isEqualTo(sha256(Arrays.copyOfRange(bytes, 2 * Upload.BLOCK_SIZE, bytes.length)));
        assertThat(read(stored, 0, bytes.length)).isEqualTo(bytes);
    }

    @Test
    void a_part_comes_back_also_across_blocks() throws Exception {
        var bytes = bytes(3 * Upload.BLOCK_SIZE);
        var stored = write(bytes, NO_LIMIT);

        var from = Upload.BLOCK_SIZE - 10;
        assertThat(read(stored, from, Upload.BLOCK_SIZE + 20))
                .isEqualTo(Arrays.copyOfRange(bytes, from, from + Upload.BLOCK_SIZE + 20));
        assertThat(read(stored, bytes.length - 1, 1)).containsExactly(bytes[bytes.length - 1]);
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        var stored = write(new byte[0], NO_LIMIT);

        assertThat(stored.size()).isZero();
        assertThat(stored.blocks()).isEmpty();
        assertThat(read(stored, 0, 0)).isEmpty();
        assertThat(store.exists(ID)).isTrue();
    }

    @Test
    void exactly_the_limit_is_allowed_and_one_byte_more_keeps_nothing() throws IOException {
        assertThat(write(bytes(1000), 1000).size()).isEqualTo(1000);
        store.remove(ID);

        assertThatThrownBy(() -> write(bytes(1001), 1000))
                .isInstanceOfSatisfying(
                        TooLarge.class, e -> assertThat(e.limit()).isEqualTo(1000));
        assertNothingKept();
    }

    @Test
    void the_limit_holds_while_bytes_arrive_not_after() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.write(ID, "endless", endless, 10_000_000))
                .isInstanceOf(TooLarge.class);
        assertNothingKept();
    }

    @Test
    void a_sender_who_disappears_leaves_nothing() {
        var broken = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }

            @Override
            public int read(byte[] piece, int offset, int length) throws IOException {
                return left-- > 0 ? length : read();
            }
        };

        assertThatThrownBy(() -> store.write(ID, "broken", broken, 10_000_000)).hasMessage("Connection reset");
        assertNothingKept();
    }

    @Test
    void no_byte_of_a_damaged_block_is_sent() throws Exception {
        var bytes = bytes(2 * Upload.BLOCK_SIZE);
        var stored = write(bytes, NO_LIMIT);
        bytes[Upload.BLOCK_SIZE + 5] ^= 1;
        Files.write(place(), bytes);
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> store.read(ID, stored.blocks(), 0, bytes.length, out))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining("Block 1");
        assertThat(out.size()).isEqualTo(Upload.BLOCK_SIZE);
    }

    @Test
    void a_file_cut_short_or_gone_is_damaged() throws Exception {
        var bytes = bytes(5000);
        var stored = write(bytes, NO_LIMIT);
        Files.write(place(), Arrays.copyOf(bytes, 4000));
        assertThatThrownBy(() -> read(stored, 0, 5000)).isInstanceOf(DamagedFile.class);

        store.remove(ID);
        assertThat(store.exists(ID)).isFalse();
        assertThatThrownBy(() -> read(stored, 0, 5000)).isInstanceOf(DamagedFile.class);
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        write(bytes(10), NO_LIMIT);

        assertThatThrownBy(() -> write(bytes(20), NO_LIMIT)).isInstanceOf(IOException.class);
        assertThat(Files.size(place())).isEqualTo(10);
    }

    @Test
    void the_type_is_told_from_the_content_whatever_the_name_says() throws IOException {
        assertThat(typeOf("holiday.png", "<!doctype html><html><script>alert(1)</script></html>"))
                .isEqualTo("text/html");
        assertThat(typeOf("notes.txt", "Just words")).isEqualTo("text/plain");
        assertThat(typeOf("page.html", "%PDF-1.7\n%âãÏÓ")).isEqualTo("application/pdf");
        assertThat(typeOf("logo.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
                .isEqualTo("image/svg+xml");
        assertThat(typeOf("nothing.png", "")).isEqualTo("application/octet-stream");
    }

    @Test
    void what_a_crash_left_half_received_is_removed_once_it_is_old() throws IOException {
        var old = Files.writeString(folder.resolve("incoming/old.part"), "half");
        var fresh = Files.writeString(folder.resolve("incoming/fresh.part"), "half");
        var now = Instant.now();
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(90_000)));

        assertThat(store.removeAbandoned(now.minusSeconds(86_400))).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private String typeOf(String name, String content) throws IOException {
        try {
            return store.write(ID, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), NO_LIMIT)
                    .mediaType();
        } finally {
            store.remove(ID);
        }
    }

    private Stored write(byte[] bytes, long limit) throws IOException {
        return store.write(ID, "file.bin", new ByteArrayInputStream(bytes), limit);
    }

    private byte[] read(Stored stored, long offset, long length) throws IOException {
        var out = new ByteArrayOutputStream();
        store.read(ID, stored.blocks(), offset, length, out);
        return out.toByteArray();
    }

    private Path place() {
        return folder.resolve("cd").resolve("ab").resolve(ID.toString());
    }

    private void assertNothingKept() {
        assertThat(store.exists(ID)).isFalse();
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
