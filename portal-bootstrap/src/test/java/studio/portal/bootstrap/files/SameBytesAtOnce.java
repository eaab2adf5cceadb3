package studio.portal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.Submissions;
import studio.portal.application.Unavailable;
import studio.portal.application.file.CollectUnusedUploads;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.file.RemoveSpareBytes;
import studio.portal.application.file.RemoveUpload;
import studio.portal.bootstrap.Uuid7Ids;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.JooqSubmissionStore;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.file.JooqUnfinishedUploadRepository;

/** The same bytes, sent by several people at once, taken back, and removed by those who collect what nobody needs. */
abstract class SameBytesAtOnce extends JooqStore {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);
    private static final int ROUNDS = Math.max(1, Integer.getInteger("races.rounds", 20) / 5); // each syncs many files
    private static final int MOST_TRIES = 50 * ROUNDS;
    private static final Duration BETWEEN_TWO = Duration.ofMillis(10);
    private static final String WORDS = "the same";

    @TempDir
    private Path folder;

    private FolderBlobStore blobs;

    SameBytesAtOnce(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void open() throws IOException {
        blobs = new FolderBlobStore(folder, new TransferThreads());
    }

    @Test
    void all_who_send_them_have_them_and_they_are_kept_once() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var words = WORDS + round;
            var sent = AtOnce.run(AT_ONCE, number -> receive(number % 2 == 0 ? MARA : BEA, words));

            assertThat(sent).allSatisfy(upload -> assertThat(read(upload)).isEqualTo(words));
            assertThat(sent).extracting(Upload::hash).containsOnly(sent.get(0).hash());
            assertThat(sent).extracting(Upload::id).doesNotHaveDuplicates();
            sent.forEach(upload -> giveUp(upload.uploader().equals(MARA.person()) ? MARA : BEA, upload));
            tidyUp();
        }
        assertThat(kept()).isEmpty();
    }

    /**
     * Those who tidy up are more eager than the portal ever is: as if hours had passed between any two steps of whoever
     * sends. A file that took so long is refused; one that was acknowledged is there.
     */
    @Test
    void whoever_was_told_that_they_have_them_has_them_while_others_take_theirs_back_and_two_tidy_up()
            throws Exception {
        var senders = new AtomicInteger(AT_ONCE - 2);
        AtOnce.run(
                AT_ONCE,
                number -> number < 2
                        ? tidyUpWhile(() -> senders.get() > 0)
                        : send(number % 2 == 0 ? MARA : BEA, WORDS + number % 3, senders));

        var last = receive(MARA, WORDS);
        tidyUp();
        assertThat(read(last)).isEqualTo(WORDS);
        assertThat(kept()).containsExactly(last.hash());
        assertThat(contents().some(JOB, 9)).containsExactly(last.hash());
        giveUp(MARA, last);
        tidyUp();
        assertThat(kept()).isEmpty();
        assertThat(contents().some(JOB, 9)).isEmpty();
    }

    private boolean send(Actor actor, String words, AtomicInteger senders) {
        var acknowledged = 0;
        try {
            for (var i = 0; i < MOST_TRIES && acknowledged < ROUNDS; i++) {
                try {
                    var upload = receive(actor, words);
                    acknowledged++;
                    assertThat(read(upload)).isEqualTo(words);
                    giveUp(actor, upload);
                } catch (Unavailable tookTooLong) {
                    continue;
                }
            }
            assertThat(acknowledged).isPositive();
            return true;
        } finally {
            senders.decrementAndGet();
        }
    }

    private boolean tidyUpWhile(BooleanSupplier somebodySends) {
        while (somebodySends.getAsBoolean()) {
            tidyUp();
            LockSupport.parkNanos(BETWEEN_TWO.toNanos());
        }
        return true;
    }

    private void tidyUp() {
        var transactions = database().transactions();
        var later = Clock.offset(Clock.systemUTC(), Upload.KEPT_GIVEN_UP.plusMinutes(1));
        new CollectUnusedUploads(transactions, uploads(), later).handle(JOB);
        new RemoveSpareBytes(transactions, contents(), blobs, later).handle(JOB);
    }

    private Upload receive(Actor actor, String words) {
        var transactions = database().transactions();
        var clock = Clock.systemUTC();
        var receive = new ReceiveUpload(
                transactions,
                new Submissions(transactions, new JooqSubmissionStore(database()), clock),
                uploads(),
                new JooqUnfinishedUploadRepository(database()),
                blobs,
                any -> StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin")),
                new Uuid7Ids(),
                clock);
        try {
            var bytes = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
            return receive.handle(actor, "x.txt", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void giveUp(Actor actor, Upload upload) {
        new RemoveUpload(database().transactions(), uploads(), Clock.systemUTC()).handle(actor, upload.id());
    }

    private String read(Upload upload) {
        var to = new ByteArrayOutputStream();
        try {
            blobs.read(upload.hash(), upload.blocks(), 0, upload.size(), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toString(StandardCharsets.UTF_8);
    }

    private List<ContentHash> kept() throws IOException {
        var kept = new ArrayList<ContentHash>();
        blobs.storedBefore(Instant.now().plusSeconds(60), kept::addAll);
        return kept;
    }
}
