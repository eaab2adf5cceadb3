package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.domain.Cast;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

/** What every place for files on their way does, and the store that belongs to it. */
public interface PartialFilesContract {
    AtomicLong NEXT = new AtomicLong(0xb2_0000);

    PartialFiles files();

    BlobStore blobs();

    @ParameterizedTest
    @ValueSource(ints = {2 * Upload.BLOCK_SIZE + 7, 20 * Upload.BLOCK_SIZE + 7})
    default void what_comes_bit_by_bit_is_the_same_file_as_what_comes_at_once(int size) throws IOException {
        var content = content(size);
        var atOnce = blobs().write("x.bin", new ByteArrayInputStream(content), content.length);
        var id = id();
        for (var cut : new int[][] {{0, 5}, {5, Upload.BLOCK_SIZE}, {Upload.BLOCK_SIZE, content.length}}) {
            assertThat(files().size(id)).isEqualTo(cut[0]);
            try (var writing = files().write(id, () -> cut[0])) {
                assertThat(writing.arrived()).isEqualTo(cut[0]);
                writing.append(part(content, cut[0], cut[1]), cut[1] - cut[0]);
                assertThat(writing.arrived()).isEqualTo(cut[1]);
                if (cut[1] == content.length) {
                    var whole = writing.finish("x.bin");
                    assertThat(whole.stored()).isEqualTo(atOnce);
                    blobs().keep(whole);
                }
            }
        }
        assertThat(read(atOnce)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {3000, 13 * Upload.BLOCK_SIZE + 5})
    default void what_came_before_it_broke_off_is_kept(int came) throws IOException {
        var content = content(2 * came);
        var id = id();
        var breaking = new SequenceInputStream(part(content, 0, came), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        try (var writing = files().write(id, () -> 0)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> writing.append(breaking, content.length));
            assertThat(writing.arrived()).isEqualTo(came);
        }
        finish(id, came, content);
    }

    @Test
    default void what_does_not_count_is_dropped() throws IOException {
        var content = content(5000);
        var id = id();
        try (var writing = files().write(id, () -> 0)) {
            writing.append(part(content, 0, 3000), 3000);
        }

        finish(id, 1000, content);
    }

    @Test
    default void no_more_is_taken_in_than_was_asked_for() throws IOException {
        var bytes = part(content(100), 0, 100);
        try (var writing = files().write(id(), () -> 0)) {
            writing.append(bytes, 60);
            assertThat(writing.arrived()).isEqualTo(60);
        }
        assertThat(bytes.available()).isEqualTo(40);
    }

    @Test
    default void one_writes_at_a_time() throws IOException {
        var id = id();
        try (var writing = files().write(id, () -> 0)) {
            assertThat(writing.arrived()).isZero();
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> files().write(id, () -> 0))
                    .matches(refused -> refused.code().equals("upload-busy"));
            files().write(id(), () -> 0).close();
        }
        files().write(id, () -> 0).close();
    }

    @Test
    default void nothing_is_dropped_where_it_turns_out_that_nothing_may_be_written() throws IOException {
        var id = id();
        try (var writing = files().write(id, () -> 0)) {
            writing.append(part(content(10), 0, 10), 10);
        }

        assertThatThrownBy(() -> files().write(id, () -> {
                    throw new NotFound(); // it has become a file meanwhile
                }))
                .isInstanceOf(NotFound.class);

        assertThat(files().size(id)).isEqualTo(10);
        files().write(id, () -> 10).close();
    }

    @Test
    default void what_is_removed_is_gone_and_may_be_removed_again() throws IOException {
        var id = id();
        try (var writing = files().write(id, () -> 0)) {
            writing.append(part(content(10), 0, 10), 10);
        }

        files().remove(id);
        files().remove(id);

        assertThat(files().size(id)).isZero();
    }

    @Test
    default void those_that_nobody_has_written_to_are_gone_through() throws IOException {
        var id = id();
        files().write(id, () -> 0).close();
        var idle = new ArrayList<UploadId>();
        var none = new ArrayList<UploadId>();

        files().idleSince(Instant.now().plusSeconds(60), idle::addAll);
        files().idleSince(Instant.now().minusSeconds(60), none::addAll);

        assertThat(idle).contains(id);
        assertThat(none).isEmpty();
    }

    private void finish(UploadId id, int from, byte[] content) throws IOException {
        try (var writing = files().write(id, () -> from)) {
            writing.append(part(content, from, content.length), content.length);
            var whole = writing.finish("x.bin");
            blobs().keep(whole);
            assertThat(read(whole.stored())).isEqualTo(content);
        }
    }

    private byte[] read(BlobStore.Stored stored) throws IOException {
        var to = new ByteArrayOutputStream();
        blobs().read(stored.hash(), stored.blocks(), 0, stored.size(), to);
        return to.toByteArray();
    }

    private static ByteArrayInputStream part(byte[] content, int from, int to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(content, from, to));
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
