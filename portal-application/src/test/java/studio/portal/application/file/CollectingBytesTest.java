package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import studio.portal.domain.file.InMemoryUnfinishedUploads;
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
            new InMemoryUnfinishedUploads(uploads()),
            blobs,
            actor -> settings().find(actor).settings(),
            ids,
            clock);
    private final RemoveUpload removeUpload = new RemoveUpload(transactions, uploads(), clock);
    private final CollectUnusedUploads collectUnusedUploads = new CollectUnusedUploads(transactions, uploads(), clock);
    private final RemoveSpareBytes removeSpareBytes = new RemoveSpareBytes(transactions, contents(), blobs, clock);
    private final AdoptStrayBytes adoptStrayBytes = new AdoptStrayBytes(transactions, contents(), blobs, clock);

    @Test
    void bytes_that_two_have_sent_are_kept_once_and_stay_for_the_other() throws IOException {
        var first = receive(MARA, "the same");
        var second = receive(BEA, "the same");
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(blobs.count()).isEqualTo(1);

        removeUpload.handle(MARA, first.id());
        tidyUp();
        assertThat(read(second)).isEqualTo("the same");

        removeUpload.handle(BEA, second.id());
        tidyUp();
        assertThat(blobs.count()).isZero();
    }

    @Test
    void what_was_taken_back_takes_room_until_its_bytes_are_gone() throws IOException {
        var upload = receive(MARA, "words");
        removeUpload.handle(MARA, upload.id());
        assertThat(uploads().unused(MARA)).isEqualTo(UnusedFiles.NONE);
        assertThat(uploads().givenUp(MARA)).isEqualTo(new UnusedFiles(1, 5));
        clock.advance(Upload.KEPT_GIVEN_UP);
        assertThat(collectUnusedUploads.handle(JOB)).isZero();
        assertThat(removeSpareBytes.handle(JOB)).isZero();

        clock.advance(A_SECOND);
        assertThat(collectUnusedUploads.handle(JOB)).isEqualTo(1);
        assertThat(removeSpareBytes.handle(JOB)).isEqualTo(1);

        assertThat(uploads().givenUp(MARA)).isEqualTo(UnusedFiles.NONE);
        assertThat(blobs.count()).isZero();
    }

    @Test
    void bytes_that_come_again_after_they_were_given_up_are_kept() throws IOException {
        removeUpload.handle(MARA, receive(MARA, "words").id());
        clock.advance(Upload.KEPT_GIVEN_UP.plus(A_SECOND));

        var again = receive(BEA, "words");
        collectUnusedUploads.handle(JOB);
        assertThat(removeSpareBytes.handle(JOB)).isZero();

        assertThat(read(again)).isEqualTo("words");
    }

    @Test
    void what_is_refused_is_not_kept_and_takes_nothing_from_others() throws IOException {
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
    void whoever_sends_and_takes_back_all_the_time_runs_out_of_room() throws IOException {
        for (var i = 0; i < UnusedFiles.TIMES_WITH_GIVEN_UP * UnusedFiles.MOST; i++) {
            removeUpload.handle(MARA, receive(MARA, "words " + i).id());
        }

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> receive(MARA, "more"))
                .matches(refused -> refused.code().equals("too-many-unused-files"));
        receive(BEA, "more");
        tidyUp();
        receive(MARA, "more");
    }

    @Test
    void a_repeat_leaves_the_first_files_bytes_alone() throws IOException {
        var submission = new Submission(Optional.of("key"), "words");
        var first = receiveUpload.handle(MARA, "x.txt", arrived("words"), submission);

        assertThat(receiveUpload.handle(MARA, "x.txt", arrived("words"), submission))
                .isEqualTo(first);

        assertThat(uploads().givenUp(MARA)).isEqualTo(UnusedFiles.NONE);
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
        assertThat(removeSpareBytes.handle(JOB)).isEqualTo(1);

        assertThat(blobs.count()).isEqualTo(1);
        assertThat(read(used)).isEqualTo("the same");
    }

    @Test
    void bytes_kept_by_a_portal_that_was_killed_then_are_removed() throws IOException {
        receive(BEA, "other");
        transactions.killAfter(1); // in which the bytes are named
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> receive(MARA, "words"));
        assertThat(blobs.count()).isEqualTo(2);
        assertThat(uploads().unused(MARA)).isEqualTo(UnusedFiles.NONE);
        assertThat(removeSpareBytes.handle(JOB)).isZero();

        tidyUp();

        assertThat(blobs.count()).isEqualTo(1);
    }

    @Test
    void bytes_that_cannot_be_removed_keep_no_others_and_are_tried_again() throws IOException {
        var stuck = receive(MARA, "stuck");
        removeUpload.handle(MARA, stuck.id());
        removeUpload.handle(MARA, receive(MARA, "words").id());
        blobs.stick(stuck.hash());
        clock.advance(Upload.KEPT_GIVEN_UP.plus(A_SECOND));
        collectUnusedUploads.handle(JOB);

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> removeSpareBytes.handle(JOB));
        assertThat(blobs.count()).isEqualTo(1);

        blobs.unstick();
        tidyUp();
        assertThat(blobs.count()).isZero();
    }

    @Test
    void bytes_the_database_knows_nothing_of_are_removed_after_two_days() throws IOException {
        var known = receive(MARA, "known");
        uploads().use(MARA, List.of(known.id()));
        var stray = stray("stray");
        clock.advance(AdoptStrayBytes.KEPT);
        assertThat(adoptStrayBytes.handle(JOB)).isZero();

        clock.advance(A_SECOND);
        stray("young");
        assertThat(adoptStrayBytes.handle(JOB)).isEqualTo(1);
        assertThat(adoptStrayBytes.handle(JOB)).isZero();
        clock.advance(AdoptStrayBytes.KEPT.minus(A_SECOND));
        removeSpareBytes.handle(JOB);
        assertThat(blobs.exists(stray)).isTrue();

        clock.advance(A_SECOND);
        removeSpareBytes.handle(JOB);
        assertThat(blobs.exists(stray)).isFalse();
        assertThat(blobs.count()).isEqualTo(2);
        assertThat(read(known)).isEqualTo("known");
    }

    @Test
    void files_of_another_database_are_left_alone() throws IOException {
        stray("other");
        clock.advance(AdoptStrayBytes.KEPT.plus(A_SECOND));

        assertThat(adoptStrayBytes.handle(JOB)).isZero();

        tidyUp();
        assertThat(blobs.count()).isEqualTo(1);
    }

    private void tidyUp() {
        clock.advance(Upload.KEPT_GIVEN_UP.plus(A_SECOND));
        collectUnusedUploads.handle(JOB);
        removeSpareBytes.handle(JOB);
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
