package studio.portal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.application.file.DamagedFile;
import studio.portal.application.file.TooLarge;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;

class FolderBlobStoreTest {
    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    private FolderBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FolderBlobStore(folder, new TransferThreads());
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
        assertThat(store.exists(stored.hash())).isTrue();
    }

    @Test
    void exactly_the_limit_is_allowed_and_one_byte_more_keeps_nothing() throws IOException {
        assertThat(write(bytes(1000), 1000).size()).isEqualTo(1000);
        removeAll();

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

        assertThatThrownBy(() -> store.write("endless", endless, 10_000_000)).isInstanceOf(TooLarge.class);
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

        assertThatThrownBy(() -> store.write("broken", broken, 10_000_000)).hasMessage("Connection reset");
        assertNothingKept();
    }

    @Test
    void no_byte_of_a_damaged_block_is_sent() throws Exception {
        var bytes = bytes(2 * Upload.BLOCK_SIZE);
        var stored = write(bytes, NO_LIMIT);
        bytes[Upload.BLOCK_SIZE + 5] ^= 1;
        Files.write(place(stored), bytes);
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> store.read(stored.hash(), stored.blocks(), 0, bytes.length, out))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining("Block 1");
        assertThat(out.size()).isEqualTo(Upload.BLOCK_SIZE);
    }

    /** Of one that is long enough for blocks to be checked ahead. */
    @Test
    void what_comes_before_a_damaged_block_is_sent_and_nothing_after_it() throws Exception {
        var bytes = bytes(24 * Upload.BLOCK_SIZE);
        var stored = write(bytes, NO_LIMIT);
        var damaged = bytes.clone();
        damaged[17 * Upload.BLOCK_SIZE + 5] ^= 1;
        Files.write(place(stored), damaged);
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> store.read(stored.hash(), stored.blocks(), 5, bytes.length - 5, out))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining("Block 17");
        assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 5, 17 * Upload.BLOCK_SIZE));
    }

    @Test
    void a_file_cut_short_or_gone_is_damaged() throws Exception {
        var bytes = bytes(5000);
        var stored = write(bytes, NO_LIMIT);
        Files.write(place(stored), Arrays.copyOf(bytes, 4000));
        assertThatThrownBy(() -> read(stored, 0, 5000)).isInstanceOf(DamagedFile.class);

        removeAll();
        assertThat(store.exists(stored.hash())).isFalse();
        assertThatThrownBy(() -> read(stored, 0, 5000)).isInstanceOf(DamagedFile.class);
    }

    @Test
    void bytes_that_come_again_make_damaged_ones_whole() throws Exception {
        var bytes = bytes(5000);
        var stored = write(bytes, NO_LIMIT);
        Files.write(place(stored), new byte[5000]);
        assertThatThrownBy(() -> read(stored, 0, 5000)).isInstanceOf(DamagedFile.class);

        assertThat(write(bytes, NO_LIMIT)).isEqualTo(stored);

        assertThat(read(stored, 0, 5000)).isEqualTo(bytes);
    }

    @Test
    void the_same_is_done_for_bytes_that_are_here_already() throws IOException {
        var bytes = bytes(5000);
        var first = write(bytes, NO_LIMIT);
        var old = Files.readAttributes(place(first), BasicFileAttributes.class);
        Files.setLastModifiedTime(place(first), FileTime.from(Instant.EPOCH));

        write(bytes, NO_LIMIT);

        var now = Files.readAttributes(place(first), BasicFileAttributes.class);
        assertThat(now.fileKey()).isNotEqualTo(old.fileKey());
        assertThat(now.lastModifiedTime().toInstant()).isAfter(Instant.EPOCH);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void no_folder_is_made_for_what_arrives() throws IOException {
        var before = folders();
        assertThat(before).hasSizeGreaterThan(256);

        for (var i = 1; i < 20; i++) {
            write(bytes(i), NO_LIMIT);
        }

        assertThat(folders()).isEqualTo(before);
        assertThat(new FolderBlobStore(folder, new TransferThreads())
                        .exists(write(bytes(1), 1).hash()))
                .isTrue();
    }

    @Test
    void a_shelf_that_a_restore_left_out_is_made_at_the_next_start() throws Exception {
        var stored = store.write("a.bin", new ByteArrayInputStream(new byte[] {7}), NO_LIMIT);
        var shelf = folder.resolve("sha256").resolve(stored.hash().value().substring(0, 2));
        Files.delete(shelf.resolve(stored.hash().value()));
        Files.delete(shelf);

        store = new FolderBlobStore(folder, new TransferThreads());

        assertThat(store.write("a.bin", new ByteArrayInputStream(new byte[] {7}), NO_LIMIT))
                .isEqualTo(stored);
    }

    @Test
    void whoever_reads_while_bytes_are_removed_reads_on() throws Exception {
        var bytes = bytes(3 * Upload.BLOCK_SIZE);
        var stored = write(bytes, NO_LIMIT);
        var out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] piece, int offset, int length) {
                super.write(piece, offset, length);
                removeAll();
            }
        };

        store.read(stored.hash(), stored.blocks(), 0, bytes.length, out);

        assertThat(out.toByteArray()).isEqualTo(bytes);
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

    @Test
    void what_an_earlier_version_set_aside_is_kept_again_and_whole_bytes_are_not_overwritten() throws Exception {
        var lost = write(bytes(10), NO_LIMIT);
        var whole = write(bytes(11), NO_LIMIT);
        var aside = Files.createDirectories(folder.resolve("trash"));
        Files.move(place(lost), aside.resolve(lost.hash().value()));
        Files.write(aside.resolve(whole.hash().value()), new byte[11]);

        assertThat(store.takeOver(ids -> Map.of())).isEqualTo(2);

        assertThat(read(lost, 0, 10)).isEqualTo(bytes(10));
        assertThat(read(whole, 0, 11)).isEqualTo(bytes(11));
        assertThat(aside).doesNotExist();
        assertThat(store.takeOver(ids -> Map.of())).isZero();
    }

    private String typeOf(String name, String content) throws IOException {
        return store.write(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), NO_LIMIT)
                .mediaType();
    }

    private Stored write(byte[] bytes, long limit) throws IOException {
        return store.write("file.bin", new ByteArrayInputStream(bytes), limit);
    }

    private byte[] read(Stored stored, long offset, long length) throws IOException {
        var out = new ByteArrayOutputStream();
        store.read(stored.hash(), stored.blocks(), offset, length, out);
        return out.toByteArray();
    }

    private Path place(Stored stored) {
        var hash = stored.hash().value();
        return folder.resolve("sha256").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private Set<Path> folders() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isDirectory).collect(Collectors.toSet());
        }
    }

    private List<ContentHash> kept() throws IOException {
        var kept = new ArrayList<ContentHash>();
        store.storedBefore(Instant.now().plusSeconds(60), kept::addAll);
        return kept;
    }

    private void removeAll() {
        try {
            for (var hash : kept()) {
                store.remove(hash);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertNothingKept() {
        try {
            assertThat(kept()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
