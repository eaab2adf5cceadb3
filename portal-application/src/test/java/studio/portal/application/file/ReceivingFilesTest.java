package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.InMemorySubmissions;
import studio.portal.application.Submission;
import studio.portal.application.Submissions;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.InMemoryUnfinishedUploads;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.Upload;

final class ReceivingFilesTest extends InMemoryPortal {
    private final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    private final ReceiveUpload receiveUpload = new ReceiveUpload(
            transactions,
            new Submissions(transactions, new InMemorySubmissions(), clock),
            uploads(),
            new InMemoryUnfinishedUploads(uploads()),
            blobs,
            actor -> settings().find(actor).settings(),
            ids,
            clock);
    private final CollectUnusedUploads collectUnusedUploads = new CollectUnusedUploads(transactions, uploads(), clock);

    @Test
    void what_is_received_is_known_to_whoever_sent_it_only() throws IOException {
        var upload = receive(MARA, "C:\\secret\\screen\u202Eshot.png", 12);

        assertThat(upload.name().value()).isEqualTo("screenshot.png");
        assertThat(upload.size()).isEqualTo(12);
        assertThat(uploads().findUnused(MARA, upload.id())).contains(upload);
        assertThat(uploads().findUnused(BEA, upload.id())).isEmpty();
        assertThat(blobs.exists(upload.hash())).isTrue();
    }

    @Test
    void only_people_who_are_signed_in_send_files() {
        assertDenied(() -> receive(VISITOR, "x.txt", 1));
        assertDenied(() -> receive(JOB, "x.txt", 1));
        assertDenied(() -> receive(ANA_AS_MARA, "x.txt", 1));
    }

    @Test
    void the_studios_limit_holds() {
        var limit = (int) settings().find(MARA).settings().attachmentSize();

        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> receive(MARA, "x.bin", limit + 1));
    }

    @Test
    void a_repeat_gets_the_first_file_again_and_keeps_no_bytes() throws IOException {
        var first = receive(MARA, "x.txt", "words", "key");

        var second = receive(MARA, "x.txt", "words", "key");

        assertThat(second).isEqualTo(first);
        assertThat(blobs.count()).isEqualTo(1);
        assertThat(uploads().lockUnused(MARA).count()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_file_is_refused_and_keeps_no_bytes() throws IOException {
        receive(MARA, "x.txt", "words", "key");

        assertInvalid("submission", "reused", () -> receive(MARA, "x.txt", "other", "key"));

        assertThat(blobs.count()).isEqualTo(1);
    }

    @Test
    void somebody_elses_key_is_another() throws IOException {
        receive(MARA, "x.txt", "words", "key");

        assertThat(receive(BEA, "x.txt", "words", "key").uploader()).isEqualTo(BEA.person());
    }

    @Test
    void nobody_has_more_than_so_many_files_that_nothing_names() throws IOException {
        for (var i = 0; i < UnusedFiles.MOST; i++) {
            receive(MARA, "x.txt", 1);
        }
        var kept = blobs.count();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> receive(MARA, "other.txt", 2))
                .matches(refused -> refused.code().equals("too-many-unused-files"));

        assertThat(blobs.count()).isEqualTo(kept);
        receive(BEA, "x.txt", 1);
        uploads().use(MARA, uploads().unusedOf(MARA).subList(0, 1));
        receive(MARA, "x.txt", 1);
    }

    @Test
    void whoever_has_no_room_is_told_before_a_byte_is_read() throws IOException {
        for (var i = 0; i < UnusedFiles.MOST; i++) {
            receive(MARA, "x.txt", 1);
        }
        var bytes = new ByteArrayInputStream(new byte[7]);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> receiveUpload.handle(MARA, "x.txt", bytes))
                .matches(refused -> refused.code().equals("too-many-unused-files"));

        assertThat(bytes.available()).isEqualTo(7);
    }

    @Test
    void a_repeat_is_answered_although_there_is_no_room_for_more() throws IOException {
        for (var i = 1; i < UnusedFiles.MOST; i++) {
            receive(MARA, "x.txt", 1);
        }
        var last = receive(MARA, "last.txt", "last", "key");

        assertThat(receive(MARA, "last.txt", "last", "key")).isEqualTo(last);
    }

    @Test
    void what_nothing_names_is_collected_after_a_day() throws IOException {
        var upload = receive(MARA, "x.txt", 1);
        clock.advance(Upload.KEPT_UNUSED);
        assertThat(collectUnusedUploads.handle(JOB)).isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(collectUnusedUploads.handle(JOB)).isEqualTo(1);

        assertThat(uploads().findUnused(MARA, upload.id())).isEmpty();
    }

    @Test
    void however_many_nothing_names_all_are_collected() throws IOException {
        for (var i = 0; i < 250; i++) {
            ExampleUploads.add(uploads(), MARA, ExampleUploads.screenshot(MARA.person()));
        }
        clock.advance(Upload.KEPT_UNUSED.plusSeconds(1));

        assertThat(collectUnusedUploads.handle(JOB)).isEqualTo(250);
    }

    private Upload receive(Actor actor, String name, int size) throws IOException {
        var bytes = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
        return receiveUpload.handle(actor, name, new ByteArrayInputStream(bytes));
    }

    private Upload receive(Actor actor, String name, String words, String key) throws IOException {
        var bytes = words.getBytes(StandardCharsets.US_ASCII);
        try (var arrived = blobs.receive(name, new ByteArrayInputStream(bytes), bytes.length)) {
            return receiveUpload.handle(actor, name, arrived, new Submission(Optional.of(key), words));
        }
    }
}
