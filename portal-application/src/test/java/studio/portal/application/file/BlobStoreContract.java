package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.domain.Cast;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

/** What every store of bytes does, whatever it is made of. */
public interface BlobStoreContract {
    AtomicLong NEXT = new AtomicLong(0xb1_0000);
    int BLOCK = Upload.BLOCK_SIZE;

    BlobStore blobs();

    @ParameterizedTest
    @ValueSource(ints = {1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7})
    default void what_is_written_is_read_again(int size) throws IOException {
        var content = content(size);
        var id = id();

        var stored = write(id, content, size);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.blocks()).hasSize((size + BLOCK - 1) / BLOCK);
        assertThat(read(id, stored, 0, size)).isEqualTo(content);
        assertThat(blobs().exists(id)).isTrue();
    }

    @Test
    default void a_part_is_read_from_any_place() throws IOException {
        var content = content(3 * BLOCK + 7);
        var id = id();
        var stored = write(id, content, content.length);

        for (var part : new int[][] {{0, 1}, {BLOCK - 1, 2}, {BLOCK, BLOCK}, {5, 2 * BLOCK}, {content.length - 1, 1}}) {
            assertThat(read(id, stored, part[0], part[1]))
                    .isEqualTo(Arrays.copyOfRange(content, part[0], part[0] + part[1]));
        }
    }

    @Test
    default void an_empty_file_is_a_file() throws IOException {
        var id = id();

        var stored = write(id, new byte[0], 1);

        assertThat(stored.size()).isZero();
        assertThat(stored.hash().value()).startsWith("e3b0c442");
        assertThat(blobs().exists(id)).isTrue();
    }

    @Test
    default void of_what_is_too_large_nothing_is_kept() {
        var id = id();

        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> write(id, content(1001), 1000))
                .matches(refused -> refused.limit() == 1000);
        assertThat(exists(id)).isFalse();
    }

    @Test
    default void of_what_breaks_off_nothing_is_kept() {
        var id = id();
        var breaking = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 100) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> blobs().write(id, "x.txt", breaking, 1000));
        assertThat(exists(id)).isFalse();
    }

    @Test
    default void a_block_that_is_not_what_was_stored_is_not_sent() throws IOException {
        var content = content(2 * BLOCK);
        var id = id();
        var stored = write(id, content, content.length);
        var swapped = new ArrayList<>(stored.blocks());
        Collections.reverse(swapped);
        var sent = new ByteArrayOutputStream();

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> blobs().read(id, swapped, 0, content.length, sent));
        assertThat(sent.size()).isZero();
    }

    @Test
    default void what_is_removed_is_gone_and_may_be_removed_again() throws IOException {
        var id = id();
        write(id, content(10), 10);

        blobs().remove(id);
        blobs().remove(id);

        assertThat(blobs().exists(id)).isFalse();
    }

    @Test
    default void what_was_stored_before_a_time_is_gone_through() throws IOException {
        var first = id();
        var second = id();
        write(first, content(10), 10);
        write(second, content(10), 10);
        var old = new ArrayList<UploadId>();
        var none = new ArrayList<UploadId>();

        blobs().storedBefore(Instant.now().plusSeconds(60), old::addAll);
        blobs().storedBefore(Instant.now().minusSeconds(60), none::addAll);

        assertThat(old).contains(first, second);
        assertThat(none).isEmpty();
    }

    private Stored write(UploadId id, byte[] content, long limit) throws IOException {
        return blobs().write(id, "file.bin", new ByteArrayInputStream(content), limit);
    }

    private byte[] read(UploadId id, Stored stored, long offset, long length) throws IOException {
        var to = new ByteArrayOutputStream();
        blobs().read(id, stored.blocks(), offset, length, to);
        return to.toByteArray();
    }

    private boolean exists(UploadId id) {
        try {
            return blobs().exists(id);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static UploadId id() {
        return new UploadId(Cast.id(NEXT.incrementAndGet()));
    }
}
