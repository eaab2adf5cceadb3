package studio.portal.domain.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import studio.portal.domain.RuleViolation;

final class UnusedFilesTest {
    private static final long LARGEST = 25_000_000;
    private static final long ALL = UnusedFiles.MOST_OF_LARGEST_SIZE * LARGEST;

    @Test
    void two_full_messages_of_the_largest_files_have_room_and_not_a_byte_more() {
        assertThatCode(() -> new UnusedFiles(39, ALL - LARGEST).mustLeaveRoomFor(LARGEST, LARGEST))
                .doesNotThrowAnyException();
        refuses(new UnusedFiles(39, ALL - LARGEST + 1), LARGEST);
        refuses(new UnusedFiles(40, ALL), 1);
    }

    @Test
    void many_small_ones_are_too_many_too() {
        assertThatCode(() -> new UnusedFiles(UnusedFiles.MOST - 1, 0).mustLeaveRoomFor(0, LARGEST))
                .doesNotThrowAnyException();
        refuses(new UnusedFiles(UnusedFiles.MOST, 0), 0);
    }

    private static void refuses(UnusedFiles there, long size) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> there.mustLeaveRoomFor(size, LARGEST))
                .matches(refused -> refused.code().equals("too-many-unused-files"));
    }
}
