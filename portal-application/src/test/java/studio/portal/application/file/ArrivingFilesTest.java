package studio.portal.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.InMemoryUnfinishedUploads;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.UploadId;

final class ArrivingFilesTest extends InMemoryPortal {
    private static final long LARGEST = 10;

    private final InMemoryUnfinishedUploads unfinished = new InMemoryUnfinishedUploads(uploads());
    private final ArrivingFiles arriving = new ArrivingFiles(uploads(), unfinished, new InMemoryBlobs(clock));

    @Test
    void only_so_many_of_one_person_are_there_at_a_time() throws IOException {
        var all = new ArrayList<Arrived>();
        for (var i = 0; i < ArrivingFiles.MOST; i++) {
            all.add(receive(MARA, 1));
        }

        assertThatThereIsNoRoom(() -> receive(MARA, 1));
        receive(BEA, 1);

        arriving.giveUp(MARA, all.get(0));
        assertThat(receive(MARA, 1).stored().size()).isEqualTo(1);
        assertThatThereIsNoRoom(() -> receive(MARA, 1));
    }

    @Test
    void what_was_not_taken_in_takes_no_room() throws IOException {
        for (var i = 0; i < ArrivingFiles.MOST; i++) {
            assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> receive(MARA, (int) LARGEST + 1));
        }

        assertThat(receive(MARA, 1).stored().size()).isEqualTo(1);
    }

    @Test
    void whoever_has_no_room_left_is_told_before() {
        for (var i = 0; i < UnusedFiles.MOST; i++) {
            arriving.mustHaveRoom(MARA, 25_000_000);
            ExampleUploads.add(uploads(), MARA, ExampleUploads.screenshot(MARA.person()));
        }

        assertThatThereIsNoRoom(() -> arriving.mustHaveRoom(MARA, 25_000_000));
        arriving.mustHaveRoom(BEA, 25_000_000);
    }

    @Test
    void what_was_announced_takes_its_room_before_it_comes() {
        var size = 25_000_000L * UnusedFiles.MOST_OF_LARGEST_SIZE;
        unfinished.add(
                MARA,
                new UnfinishedUpload(
                        new UploadId(ids.next()), MARA.person(), new FileName("film.mp4"), size + 1, 0, MONDAY));

        assertThatThereIsNoRoom(() -> arriving.mustHaveRoom(MARA, 25_000_000));
        arriving.mustHaveRoom(BEA, 25_000_000);
    }

    private Arrived receive(Actor actor, int size) throws IOException {
        return arriving.receive(actor, "x.bin", new ByteArrayInputStream(new byte[size]), LARGEST);
    }

    private static void assertThatThereIsNoRoom(ThrowingCallable asking) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(asking)
                .matches(refused -> refused.code().equals("too-many-unused-files"));
    }
}
