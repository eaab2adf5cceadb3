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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;

/** What every store of bytes does, whatever it is made of. */
public interface BlobStoreContract {
    int BLOCK = Upload.BLOCK_SIZE;

    BlobStore blobs();

    @ParameterizedTest
    @ValueSource(ints = {1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7, 24 * BLOCK + 7})
    default void what_is_written_is_read_again(int size) throws IOException {
        var content = content(size);

        var stored = write(content, size);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.blocks()).hasSize((size + BLOCK - 1) / BLOCK);
        assertThat(read(stored, 0, size)).isEqualTo(content);
        assertThat(blobs().exists(stored.hash())).isTrue();
    }

    @Test
    default void a_part_is_read_from_any_place() throws IOException {
        var content = content(3 * BLOCK + 7);
        var stored = write(content, content.length);

        for (var part : new int[][] {{0, 1}, {BLOCK - 1, 2}, {BLOCK, BLOCK}, {5, 2 * BLOCK}, {content.length - 1, 1}}) {
            assertThat(read(stored, part[0], part[1]))
                    .isEqualTo(Arrays.copyOfRange(content, part[0], part[0] + part[1]));
        }
    }

    @Test
    default void an_empty_file_is_a_file() throws IOException {
        var stored = write(new byte[0], 1);

        assertThat(stored.size()).isZero();
        assertThat(stored.hash().value()).startsWith("e3b0c442");
        assertThat(blobs().exists(stored.hash())).isTrue();
        assertThat(read(stored, 0, 0)).isEmpty();
    }

    @Test
    default void of_what_is_too_large_nothing_is_kept() throws IOException {
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> write(content(1001), 1000))
                .matches(refused -> refused.limit() == 1000);

        assertThat(kept()).isEmpty();
    }

    @Test
    default void of_what_breaks_off_nothing_is_kept() throws IOException {
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

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> blobs().write("x.txt", breaking, 1000));

        assertThat(kept()).isEmpty();
    }

    @Test
    default void what_is_given_up_is_not_kept() throws IOException {
        try (var arrived = receive(content(10), 10)) {
            assertThat(arrived.stored().size()).isEqualTo(10);
        }

        assertThat(kept()).isEmpty();
    }

    @Test
    default void a_block_that_is_not_what_was_stored_is_not_sent() throws IOException {
        var content = content(2 * BLOCK);
        var stored = write(content, content.length);
        var swapped = new ArrayList<>(stored.blocks());
        Collections.reverse(swapped);
        var sent = new ByteArrayOutputStream();

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> blobs().read(stored.hash(), swapped, 0, content.length, sent));
        assertThat(sent.size()).isZero();
    }

    @Test
    default void of_what_comes_fast_and_is_too_large_nothing_is_kept() throws IOException {
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> write(content(24 * BLOCK), 20 * BLOCK + 5));

        assertThat(kept()).isEmpty();
        assertThat(write(content(24 * BLOCK), 24 * BLOCK).size()).isEqualTo(24 * BLOCK);
    }

    @Test
    default void bytes_that_come_twice_are_kept_once_and_answered_alike() throws IOException {
        var content = content(3 * BLOCK + 7);
        var first = write(content, content.length);

        var second = write(content, content.length);

        assertThat(second).isEqualTo(first);
        assertThat(kept()).containsExactly(first.hash());
        assertThat(read(second, 0, content.length)).isEqualTo(content);
    }

    @Test
    default void what_is_removed_is_gone_until_it_comes_again() throws IOException {
        var content = content(10);
        var stored = write(content, 10);

        blobs().remove(stored.hash());
        blobs().remove(stored.hash());

        assertThat(kept()).isEmpty();
        assertThat(blobs().exists(stored.hash())).isFalse();
        assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> read(stored, 0, 10));

        write(content, 10);
        assertThat(kept()).containsExactly(stored.hash());
        assertThat(read(stored, 0, 10)).isEqualTo(content);
    }

    @Test
    default void what_was_stored_before_a_time_is_gone_through() throws IOException {
        var first = write(content(10), 10).hash();
        var second = write(content(11), 11).hash();
        var none = new ArrayList<ContentHash>();

        blobs().storedBefore(Instant.now().minusSeconds(60), none::addAll);

        assertThat(kept()).containsExactlyInAnyOrder(first, second);
        assertThat(none).isEmpty();
    }

    private Stored write(byte[] content, long limit) throws IOException {
        return blobs().write("file.bin", new ByteArrayInputStream(content), limit);
    }

    private BlobStore.Arrived receive(byte[] content, long limit) throws IOException {
        return blobs().receive("file.bin", new ByteArrayInputStream(content), limit);
    }

    private byte[] read(Stored stored, long offset, long length) throws IOException {
        var to = new ByteArrayOutputStream();
        blobs().read(stored.hash(), stored.blocks(), offset, length, to);
        return to.toByteArray();
    }

    private List<ContentHash> kept() throws IOException {
        var kept = new ArrayList<ContentHash>();
        blobs().storedBefore(Instant.now().plusSeconds(60), kept::addAll);
        return kept;
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
