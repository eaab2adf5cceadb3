package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.InMemorySubmissions;
import studio.portal.application.Submission;
import studio.portal.application.Submissions;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.Upload;

/** Bytes are kept once, however many have sent them, and as long as one file is made of them. */
final class CollectingBytesTest extends InMemoryPortal {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    private final ReceiveUpload receiveUpload = new ReceiveUpload(
            transactions,
            new Submissions(transactions, new InMemorySubmissions(), clock),
            uploads(),
            blobs,
            actor -> settings().find(actor).settings(),
            ids,
            clock);
    private final RemoveUpload removeUpload = new RemoveUpload(transactions, uploads(), blobs);
    private final CollectUnusedUploads collectUnusedUploads =
            new CollectUnusedUploads(transactions, uploads(), blobs, clock);
    private final CollectStrayBytes collectStrayBytes = new CollectStrayBytes(transactions, uploads(), blobs, clock);
    private final RemoveSetAsideBytes removeSetAsideBytes =
            new RemoveSetAsideBytes(transactions, uploads(), blobs, clock);

    @Test
    void bytes_that_two_have_sent_are_kept_once_and_stay_for_the_other() throws IOException {
        var first = receive(MARA, "the same");
        var second = receive(BEA, "the same");
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(blobs.count()).isEqualTo(1);

        removeUpload.handle(MARA, first.id());
        assertThat(blobs.count()).isEqualTo(1);
        assertThat(read(second)).isEqualTo("the same");

        removeUpload.handle(BEA, second.id());
        assertThat(blobs.count()).isZero();
    }

    @Test
    void bytes_that_nobody_needs_any_more_are_removed_a_while_later() throws IOException {
        removeUpload.handle(MARA, receive(MARA, "words").id());
        clock.advance(RemoveSetAsideBytes.KEPT_ASIDE);
        assertThat(removeSetAsideBytes.handle(JOB)).isZero();

        clock.advance(A_SECOND);
        assertThat(removeSetAsideBytes.handle(JOB)).isEqualTo(1);

        assertThat(blobs.countAside()).isZero();
    }

    @Test
    void bytes_set_aside_while_somebody_names_them_are_read_and_kept_again() throws IOException {
        var upload = receive(MARA, "words");
        blobs.setAside(upload.hash()); // as if it was looked for a row just before there was one
        assertThat(read(upload)).isEqualTo("words");

        clock.advance(RemoveSetAsideBytes.KEPT_ASIDE.plus(A_SECOND));
        assertThat(removeSetAsideBytes.handle(JOB)).isZero();

        assertThat(blobs.count()).isEqualTo(1);
        assertThat(blobs.countAside()).isZero();
        assertThat(read(upload)).isEqualTo("words");
    }

    @Test
    void bytes_that_come_again_while_they_are_removed_are_whole() throws IOException {
        removeUpload.handle(MARA, receive(MARA, "words").id());
        clock.advance(RemoveSetAsideBytes.KEPT_ASIDE.plus(A_SECOND));

        var again = receive(BEA, "words");
        removeSetAsideBytes.handle(JOB);

        assertThat(read(again)).isEqualTo("words");
        assertThat(blobs.countAside()).isZero();
    }

    @Test
    void what_is_refused_leaves_nothing_and_takes_nothing_from_others() throws IOException {
        var kept = receive(BEA, "the same");
        for (var i = 0; i < UnusedFiles.MOST; i++) {
            receive(MARA, "the same");
        }
        for (var words : List.of("the same", "other")) {
            try (var arrived = arrived(words)) {
                assertThatExceptionOfType(RuleViolation.class)
                        .isThrownBy(() -> receiveUpload.handle(MARA, "x.txt", arrived, Submission.UNNAMED));
            }
        }

        assertThat(blobs.count()).isEqualTo(1);
        assertThat(read(kept)).isEqualTo("the same");
    }

    @Test
    void a_repeat_leaves_the_first_files_bytes_alone() throws IOException {
        var submission = new Submission(Optional.of("key"), "words");
        var first = receiveUpload.handle(MARA, "x.txt", arrived("words"), submission);

        assertThat(receiveUpload.handle(MARA, "x.txt", arrived("words"), submission))
                .isEqualTo(first);

        assertThat(blobs.count()).isEqualTo(1);
        assertThat(read(first)).isEqualTo("words");
    }

    @Test
    void unused_files_are_collected_and_the_same_bytes_of_a_used_one_stay() throws IOException {
        var used = receive(BEA, "the same");
        uploads().use(BEA, List.of(used.id()));
        receive(MARA, "the same");
        receive(MARA, "other");
        clock.advance(Upload.KEPT_UNUSED.plus(A_SECOND));

        assertThat(collectUnusedUploads.handle(JOB)).isEqualTo(2);

        assertThat(blobs.count()).isEqualTo(1);
        assertThat(read(used)).isEqualTo("the same");
    }

    @Test
    void bytes_whose_row_was_never_written_are_collected_once_no_row_can_be_on_its_way() throws IOException {
        var attached = receive(MARA, "attached");
        uploads().use(MARA, List.of(attached.id()));
        var stray = stray("stray");
        var waiting = receive(MARA, "waiting");
        clock.advance(CollectStrayBytes.YOUNG);
        assertThat(collectStrayBytes.handle(JOB)).isZero();

        clock.advance(A_SECOND);
        assertThat(collectStrayBytes.handle(JOB)).isEqualTo(1);
        clock.advance(RemoveSetAsideBytes.KEPT_ASIDE.plus(A_SECOND));
        assertThat(removeSetAsideBytes.handle(JOB)).isEqualTo(1);

        assertThat(blobs.exists(stray)).isFalse();
        assertThat(blobs.exists(attached.hash())).isTrue();
        assertThat(blobs.exists(waiting.hash())).isTrue();
    }

    @Test
    void an_upload_whose_row_comes_late_keeps_its_bytes() throws IOException {
        receive(MARA, "known");
        clock.advance(CollectStrayBytes.YOUNG.plus(A_SECOND));
        stray("late");

        assertThat(collectStrayBytes.handle(JOB)).isZero();

        assertThat(blobs.count()).isEqualTo(2);
    }

    @Test
    void bytes_that_come_again_are_young_again() throws IOException {
        receive(MARA, "known");
        stray("late");
        clock.advance(CollectStrayBytes.YOUNG.plus(A_SECOND));
        stray("late");

        assertThat(collectStrayBytes.handle(JOB)).isZero();
    }

    @Test
    void files_of_another_database_are_left_alone() throws IOException {
        stray("other");
        clock.advance(CollectStrayBytes.YOUNG.plus(A_SECOND));

        assertThat(collectStrayBytes.handle(JOB)).isZero();

        assertThat(blobs.count()).isEqualTo(1);
    }

    private Upload receive(Actor actor, String words) throws IOException {
        return receiveUpload.handle(actor, "x.txt", new ByteArrayInputStream(bytes(words)));
    }

    private BlobStore.Arrived arrived(String words) throws IOException {
        return blobs.receive("x.txt", new ByteArrayInputStream(bytes(words)), 100);
    }

    private ContentHash stray(String words) throws IOException {
        return blobs.write("stray.txt", new ByteArrayInputStream(bytes(words)), 100)
                .hash();
    }

    private String read(Upload upload) throws IOException {
        var to = new ByteArrayOutputStream();
        blobs.read(upload.hash(), upload.blocks(), 0, upload.size(), to);
        return to.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
