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
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

final class ReceivingFilesTest extends InMemoryPortal {
    private final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    private final ReceiveUpload receiveUpload = new ReceiveUpload(
            transactions, uploads(), blobs, actor -> settings().find(actor).settings(), ids, clock);
    private final CollectUnusedUploads collectUnusedUploads =
            new CollectUnusedUploads(transactions, uploads(), blobs, clock);
    private final CollectStrayBytes collectStrayBytes = new CollectStrayBytes(transactions, uploads(), blobs, clock);

    @Test
    void what_is_received_is_known_to_whoever_sent_it_only() throws IOException {
        var upload = receive(MARA, "C:\\secret\\screen\u202Eshot.png", 12);

        assertThat(upload.name().value()).isEqualTo("screenshot.png");
        assertThat(upload.size()).isEqualTo(12);
        assertThat(uploads().findUnused(MARA, upload.id())).contains(upload);
        assertThat(uploads().findUnused(BEA, upload.id())).isEmpty();
        assertThat(blobs.exists(upload.id())).isTrue();
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
    void what_nothing_names_is_collected_after_a_day() throws IOException {
        var upload = receive(MARA, "x.txt", 1);
        clock.advance(Upload.KEPT_UNUSED);
        assertThat(collectUnusedUploads.handle(JOB)).isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(collectUnusedUploads.handle(JOB)).isEqualTo(1);

        assertThat(blobs.exists(upload.id())).isFalse();
        assertThat(uploads().findUnused(MARA, upload.id())).isEmpty();
    }

    @Test
    void bytes_whose_row_was_never_written_are_collected_once_no_row_can_be_on_its_way() throws IOException {
        var attached = receive(MARA, "attached.txt", 1);
        uploads().use(MARA, List.of(attached.id()));
        var stray = new UploadId(ids.next());
        blobs.write(stray, "stray.txt", new ByteArrayInputStream(new byte[1]), 1);
        var waiting = receive(MARA, "waiting.txt", 1);
        clock.advance(CollectStrayBytes.YOUNG);
        assertThat(collectStrayBytes.handle(JOB)).isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(collectStrayBytes.handle(JOB)).isEqualTo(1);

        assertThat(blobs.exists(stray)).isFalse();
        assertThat(blobs.exists(attached.id())).isTrue();
        assertThat(blobs.exists(waiting.id())).isTrue();
    }

    @Test
    void an_upload_whose_row_comes_late_keeps_its_bytes() throws IOException {
        receive(MARA, "known.txt", 1);
        clock.advance(CollectStrayBytes.YOUNG.plusSeconds(1));
        var late = new UploadId(ids.next());
        blobs.write(late, "late.txt", new ByteArrayInputStream(new byte[1]), 1);

        assertThat(collectStrayBytes.handle(JOB)).isZero();

        assertThat(blobs.exists(late)).isTrue();
    }

    @Test
    void files_of_another_database_are_left_alone() throws IOException {
        var other = new UploadId(ids.next());
        blobs.write(other, "other.txt", new ByteArrayInputStream(new byte[1]), 1);
        clock.advance(CollectStrayBytes.YOUNG.plusSeconds(1));

        assertThat(collectStrayBytes.handle(JOB)).isZero();

        assertThat(blobs.exists(other)).isTrue();
    }

    @Test
    void however_many_nothing_names_all_are_collected() throws IOException {
        for (var i = 0; i < 250; i++) {
            receive(MARA, "x.txt", 1);
        }
        clock.advance(Upload.KEPT_UNUSED.plusSeconds(1));

        assertThat(collectUnusedUploads.handle(JOB)).isEqualTo(250);
    }

    private Upload receive(Actor actor, String name, int size) throws IOException {
        var bytes = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
        return receiveUpload.handle(actor, name, new ByteArrayInputStream(bytes));
    }
}
