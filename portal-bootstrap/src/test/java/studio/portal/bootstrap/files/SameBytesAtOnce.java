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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.Submissions;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.file.RemoveSetAsideBytes;
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

/** The same bytes, sent by several people at once, taken back, and looked for by whoever collects what nobody needs. */
abstract class SameBytesAtOnce extends JooqStore {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);
    private static final int ROUNDS = Math.max(1, Integer.getInteger("races.rounds", 20) / 5); // each syncs many files
    private static final String WORDS = "the same";

    @TempDir
    private Path folder;

    private FolderBlobStore blobs;

    SameBytesAtOnce(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void open() throws IOException {
        blobs = new FolderBlobStore(folder);
    }

    @Test
    void all_who_send_them_have_them_and_they_are_kept_once() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var words = WORDS + round;
            var sent = AtOnce.run(AT_ONCE, number -> receive(number % 2 == 0 ? MARA : BEA, words));

            assertThat(sent).allSatisfy(upload -> assertThat(read(upload)).isEqualTo(words));
            assertThat(sent).extracting(Upload::hash).containsOnly(sent.get(0).hash());
            assertThat(sent).extracting(Upload::id).doesNotHaveDuplicates();
            sent.forEach(upload -> remove(upload.uploader().equals(MARA.person()) ? MARA : BEA, upload));
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void whoever_has_sent_them_has_them_while_others_take_theirs_back_and_stray_bytes_are_set_aside() throws Exception {
        var done = new AtomicBoolean();
        AtOnce.run(AT_ONCE, number -> number == 0 ? collect(done) : work(number % 2 == 0 ? MARA : BEA, done));

        var last = receive(MARA, WORDS);
        assertThat(read(last)).isEqualTo(WORDS);
        new RemoveSetAsideBytes(database().transactions(), uploads(), blobs, later()).handle(JOB);
        assertThat(read(last)).isEqualTo(WORDS);
        assertThat(kept()).containsExactly(last.hash());
    }

    private boolean work(Actor actor, AtomicBoolean done) {
        try {
            for (var i = 0; i < ROUNDS; i++) {
                var upload = receive(actor, WORDS);
                assertThat(read(upload)).isEqualTo(WORDS);
                remove(actor, upload);
            }
            return true;
        } finally {
            done.set(true);
        }
    }

    /** More eagerly than the portal ever does: young bytes too, and all the time. */
    private boolean collect(AtomicBoolean done) {
        try {
            while (!done.get()) {
                for (var hash : kept()) {
                    if (write(() -> uploads().known(JOB, List.of(hash))).isEmpty()) {
                        blobs.setAside(hash);
                    }
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload receive(Actor actor, String words) {
        var transactions = database().transactions();
        var clock = Clock.systemUTC();
        var receive = new ReceiveUpload(
                transactions,
                new Submissions(transactions, new JooqSubmissionStore(database()), clock),
                uploads(),
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

    private void remove(Actor actor, Upload upload) {
        new RemoveUpload(database().transactions(), uploads(), blobs).handle(actor, upload.id());
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

    private static Clock later() {
        return Clock.offset(Clock.systemUTC(), RemoveSetAsideBytes.KEPT_ASIDE.plus(Duration.ofMinutes(1)));
    }
}
