package studio.portal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.Unavailable;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.domain.file.Upload;

/** What is done on other threads beside those that send and receive, and what becomes of it when these end early. */
final class LargeTransfersTest {
    private static final int SIZE = 24 * Upload.BLOCK_SIZE + 7;

    @TempDir
    private Path folder;

    private final TransferThreads threads = new TransferThreads();
    private final byte[] content = content();
    private FolderBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FolderBlobStore(folder, threads);
    }

    @Test
    void a_reader_who_goes_away_in_the_middle_leaves_the_place_to_others() throws IOException {
        var stored = write();
        var places = places();

        for (var i = 0; i < 10; i++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> read(stored, new Taking(13 * Upload.BLOCK_SIZE)))
                    .withMessage("gone");
        }

        assertThat(places()).isEqualTo(places);
    }

    @Test
    void a_sender_who_goes_away_in_the_middle_leaves_the_place_to_others() {
        var places = places();

        for (var i = 0; i < 10; i++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> store.write("a.bin", breakingOff(13 * Upload.BLOCK_SIZE + 5), SIZE))
                    .withMessage("gone");
        }

        assertThat(places()).isEqualTo(places);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void many_readers_at_once_all_get_the_whole_file() throws Exception {
        var stored = write();
        var readers = Executors.newFixedThreadPool(40);
        try {
            var all = new ArrayList<Future<Long>>();
            for (var i = 0; i < 40; i++) {
                all.add(readers.submit(() -> {
                    var to = new Taking(Long.MAX_VALUE);
                    read(stored, to);
                    return to.taken;
                }));
            }
            for (var each : all) {
                assertThat(each.get()).isEqualTo(SIZE);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void what_finds_all_threads_busy_is_done_by_whoever_wants_it() throws Exception {
        var stored = write();
        var end = new CountDownLatch(1);
        while (threads.hash(() -> await(end))) {
            continue;
        }
        try {
            var to = new Taking(Long.MAX_VALUE);

            read(stored, to);

            assertThat(to.taken).isEqualTo(SIZE);
            assertThat(write()).isEqualTo(stored);
        } finally {
            end.countDown();
        }
    }

    @Test
    void what_could_not_be_written_is_not_hashed() throws IOException {
        var fingerprint = new Fingerprint();
        var expected = new Fingerprint();
        try (var channel = FileChannel.open(folder.resolve("x"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var intake = new Intake(threads, channel, fingerprint, (piece, length) -> {
                if (fingerprint.size() + length > 9 * Upload.BLOCK_SIZE) {
                    throw new Unavailable("The file cannot be stored", new IOException("No space left on device"));
                }
                expected.add(piece, length);
            });

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> intake.takeIn(new ByteArrayInputStream(content), SIZE));
        }

        assertThat(fingerprint.size()).isPositive();
        assertThat(fingerprint.stored("a/b")).isEqualTo(expected.stored("a/b"));
    }

    private static final class Taking extends OutputStream {
        private final long most;
        private long taken;

        Taking(long most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int offset, int length) throws IOException {
            taken += length;
            if (taken > most) {
                throw new IOException("gone");
            }
        }
    }

    private InputStream breakingOff(int after) {
        var bytes = new ByteArrayInputStream(content, 0, after);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = bytes.read();
                return one < 0 ? gone() : one;
            }

            @Override
            public int read(byte[] piece, int offset, int length) throws IOException {
                var read = bytes.read(piece, offset, length);
                return read < 0 ? gone() : read;
            }

            private int gone() throws IOException {
                throw new IOException("gone");
            }
        };
    }

    /** How many may enter now. */
    private int places() {
        var places = 0;
        while (threads.enter()) {
            places++;
        }
        for (var i = 0; i < places; i++) {
            threads.leave();
        }
        return places;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stored write() throws IOException {
        return store.write("a.bin", new ByteArrayInputStream(content), SIZE);
    }

    private void read(Stored stored, OutputStream to) throws IOException {
        store.read(stored.hash(), stored.blocks(), 0, SIZE, to);
    }

    private static byte[] content() {
        var content = new byte[SIZE];
        new Random(1).nextBytes(content);
        return content;
    }
}
