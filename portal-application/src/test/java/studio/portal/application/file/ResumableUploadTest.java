package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.InMemorySubmissions;
import studio.portal.application.Submission;
import studio.portal.application.Submissions;
import studio.portal.application.Unavailable;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.InMemoryUnfinishedUploads;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

/** A file that comes over several requests, some of which break off. */
final class ResumableUploadTest extends InMemoryPortal {
    private static final String WORDS = "a film of twenty byt";

    private final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    private final InMemoryPartialFiles files = new InMemoryPartialFiles(clock);
    private final InMemoryUnfinishedUploads unfinished = new InMemoryUnfinishedUploads(uploads());
    private final BeginUpload beginUpload = new BeginUpload(
            transactions,
            new Submissions(transactions, new InMemorySubmissions(), clock),
            uploads(),
            unfinished,
            blobs,
            files,
            actor -> settings().find(actor).settings(),
            ids,
            clock);
    private final ContinueUpload continueUpload =
            new ContinueUpload(transactions, uploads(), unfinished, blobs, files, clock);
    private final FollowUpload followUpload =
            new FollowUpload(transactions, uploads(), unfinished, blobs, files, clock);
    private final EndUpload endUpload =
            new EndUpload(transactions, unfinished, files, new RemoveUpload(transactions, uploads(), clock));
    private final CollectUnfinishedUploads collect =
            new CollectUnfinishedUploads(transactions, unfinished, files, clock);

    @Test
    void what_has_come_bit_by_bit_is_a_file_like_all_others() throws IOException {
        var id = begin(MARA, WORDS.length());

        assertThat(send(MARA, id, 0, "a film").arrived()).isEqualTo(6);
        assertThat(uploads().findUnused(MARA, id)).isEmpty();
        assertThat(followUpload.handle(MARA, id).arrived()).isEqualTo(6);
        assertThat(send(MARA, id, 6, " of twenty byt").arrived()).isEqualTo(20);

        var upload = uploads().findUnused(MARA, id).orElseThrow();
        assertThat(upload.name().value()).isEqualTo("film.mp4");
        var to = new ByteArrayOutputStream();
        blobs.read(upload.hash(), upload.blocks(), 0, upload.size(), to);
        assertThat(to.toString(StandardCharsets.UTF_8)).isEqualTo(WORDS);
        assertThat(unfinished.announced(MARA).count()).isZero();
        assertThat(files.count()).isZero();
        assertThat(followUpload.handle(MARA, id).arrived()).isEqualTo(20);
        assertThat(followUpload.handle(MARA, id).expiresAt()).isEmpty();
        assertThat(send(MARA, id, 20, "").arrived()).isEqualTo(20);
    }

    @Test
    void what_broke_off_is_resumed_where_it_was() throws IOException {
        var id = begin(MARA, WORDS.length());
        var breaking = new SequenceInputStream(bytes("a film"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> continueUpload.handle(MARA, id, 0, breaking, Optional.empty()));

        assertThat(followUpload.handle(MARA, id).arrived()).isEqualTo(6);
        assertThat(send(MARA, id, 6, " of twenty byt").arrived()).isEqualTo(20);
    }

    @Test
    void whoever_is_wrong_about_how_far_it_has_come_is_told() throws IOException {
        var id = begin(MARA, WORDS.length());
        send(MARA, id, 0, "a film");

        for (var offset : List.of(0L, 5L, 7L, 20L)) {
            assertRefused("other-offset", () -> send(MARA, id, offset, "x"));
        }
        assertThat(followUpload.handle(MARA, id).arrived()).isEqualTo(6);
    }

    @Test
    void more_than_was_announced_makes_no_file() throws IOException {
        var id = begin(MARA, 6);

        assertRefused("more-than-announced", () -> send(MARA, id, 0, "a film of"));

        assertThat(uploads().findUnused(MARA, id)).isEmpty();
        assertThat(send(MARA, id, 0, "a film").arrived()).isEqualTo(6);
        assertRefused("more-than-announced", () -> send(MARA, id, 6, "x"));
    }

    @Test
    void bytes_that_changed_on_the_way_are_not_taken_in() throws IOException {
        var id = begin(MARA, 6);
        var wrong = new Checksum(Checksum.Algorithm.SHA1, "5a47a0b0ee8e5bc1e46c3ed0e5a1d0bf32b2b8e4");

        assertThatExceptionOfType(Checksum.Mismatch.class)
                .isThrownBy(() -> continueUpload.handle(MARA, id, 0, bytes("a film"), Optional.of(wrong)));

        assertThat(followUpload.handle(MARA, id).arrived()).isZero();
        var right = new Checksum(Checksum.Algorithm.SHA256, sha256("a film"));
        assertThat(continueUpload
                        .handle(MARA, id, 0, bytes("a film"), Optional.of(right))
                        .arrived())
                .isEqualTo(6);
    }

    @Test
    void for_everybody_else_it_is_not_there() throws IOException {
        var id = begin(MARA, 6);
        var absent = new UploadId(ids.next());

        for (var actor : List.of(PAUL, BEA, ANA_AS_MARA, VISITOR)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> followUpload.handle(actor, id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> send(actor, id, 0, "a film"));
        }
        for (var actor : List.of(PAUL, BEA, VISITOR)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> endUpload.handle(actor, id));
        }
        assertDenied(() -> endUpload.handle(ANA_AS_MARA, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> send(MARA, absent, 0, "a film"));
        assertDenied(() -> begin(VISITOR, 6));
        assertDenied(() -> begin(ANA_AS_MARA, 6));
    }

    @Test
    void what_is_announced_counts_and_has_an_end() throws IOException {
        var largest = settings().find(MARA).settings().attachmentSize();
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> begin(MARA, largest + 1));
        for (var i = 0; i < UnfinishedUpload.MOST; i++) {
            begin(MARA, largest);
        }

        assertRefused("too-many-unfinished-uploads", () -> begin(MARA, 1));
        begin(BEA, 1);
    }

    @Test
    void a_repeat_is_the_same_upload() throws IOException {
        var once = new Submission(Optional.of("key"), "body");
        var first = beginUpload.handle(MARA, "film.mp4", 6, once);
        send(MARA, first.id(), 0, "a");

        var again = beginUpload.handle(MARA, "film.mp4", 6, once);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.arrived()).isEqualTo(1);
        assertThat(unfinished.announced(MARA).count()).isEqualTo(1);
    }

    @Test
    void a_file_of_no_bytes_is_there_at_once() throws IOException {
        var id = begin(MARA, 0);

        assertThat(uploads().findUnused(MARA, id)).isPresent();
        assertThat(unfinished.announced(MARA).count()).isZero();
    }

    @Test
    void what_is_given_up_is_gone_however_far_it_has_come() throws IOException {
        var half = begin(MARA, 6);
        send(MARA, half, 0, "a");
        var whole = begin(MARA, 6);
        send(MARA, whole, 0, "a film");

        endUpload.handle(MARA, half);
        endUpload.handle(MARA, whole);

        assertThat(files.count()).isZero();
        for (var id : List.of(half, whole)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> followUpload.handle(MARA, id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> endUpload.handle(MARA, id));
        }
    }

    @Test
    void what_is_given_up_while_it_arrives_is_not_there_for_whoever_sends_it() throws IOException {
        for (var announced : List.of(6, 20)) {
            var id = begin(MARA, announced);
            var givingUp = new SequenceInputStream(bytes("a film"), new InputStream() {
                @Override
                public int read() {
                    endUpload.handle(MARA, id);
                    return -1;
                }
            });

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> continueUpload.handle(MARA, id, 0, givingUp, Optional.empty()));
            assertThat(uploads().findUnused(MARA, id)).isEmpty();
        }
    }

    /** Its bytes cannot be kept, for they are gone: nothing is wrong with the portal's disk. */
    @Test
    void what_is_given_up_while_it_is_kept_is_not_there_either() throws IOException {
        var id = begin(MARA, 6);
        blobs.beforeKeeping(() -> {
            endUpload.handle(MARA, id);
            throw new Unavailable("The file cannot be stored", new IOException("No such file"));
        });

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> send(MARA, id, 0, "a film"));
    }

    @Test
    void bytes_that_were_lost_are_sent_anew() throws IOException {
        var id = begin(MARA, 6);
        send(MARA, id, 0, "a fi");
        files.remove(id);

        assertThat(followUpload.handle(MARA, id).arrived()).isZero();
        assertThat(send(MARA, id, 0, "a film").arrived()).isEqualTo(6);
    }

    @Test
    void what_was_kept_when_the_portal_was_killed_is_a_file_when_somebody_asks() throws IOException {
        var id = begin(MARA, 6);
        send(MARA, id, 0, "a f");
        transactions.killAfter(1); // in which its bytes are named
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> send(MARA, id, 3, "ilm"));
        assertThat(uploads().findUnused(MARA, id)).isEmpty();

        assertThat(followUpload.handle(MARA, id).arrived()).isEqualTo(6);

        assertThat(uploads().findUnused(MARA, id)).isPresent();
        assertThat(unfinished.announced(MARA).count()).isZero();
        assertThat(uploads().givenUp(MARA).count()).isZero();
    }

    @Test
    void whoever_begins_and_gives_up_all_the_time_runs_out_of_room_until_a_job_has_tidied_up() throws IOException {
        for (var i = 0; i < 4 * UnusedFiles.MOST; i++) {
            var id = begin(MARA, 6);
            send(MARA, id, 0, "a film");
            endUpload.handle(MARA, id);
        }

        assertRefused("too-many-unused-files", () -> begin(MARA, 6));
        clock.advance(Upload.KEPT_GIVEN_UP.plusSeconds(1));
        new CollectUnusedUploads(transactions, uploads(), clock).handle(JOB);
        begin(MARA, 6);
    }

    @Test
    void what_nobody_goes_on_with_is_collected_after_a_day() throws IOException {
        var quiet = begin(MARA, 6);
        send(MARA, quiet, 0, "a");
        clock.advance(UnfinishedUpload.KEPT_IDLE);
        var lively = begin(BEA, 6);
        send(BEA, lively, 0, "a");
        assertThat(collect.handle(JOB)).isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(collect.handle(JOB)).isEqualTo(1);

        assertThat(files.size(quiet)).isZero();
        assertThat(files.size(lively)).isEqualTo(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> followUpload.handle(MARA, quiet));
        assertThat(send(BEA, lively, 1, " film").arrived()).isEqualTo(6);
    }

    private UploadId begin(Actor actor, long size) throws IOException {
        return beginUpload
                .handle(actor, "C:\\film.mp4", size, Submission.UNNAMED)
                .id();
    }

    private UploadProgress send(Actor actor, UploadId id, long offset, String words) throws IOException {
        return continueUpload.handle(actor, id, offset, bytes(words), Optional.empty());
    }

    private static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String words) throws IOException {
        var read = new Checksum(Checksum.Algorithm.SHA256, "").over(bytes(words));
        read.transferTo(new ByteArrayOutputStream());
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    private static void assertRefused(String code, ThrowingCallable asking) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(asking)
                .matches(refused -> refused.code().equals(code));
    }
}
