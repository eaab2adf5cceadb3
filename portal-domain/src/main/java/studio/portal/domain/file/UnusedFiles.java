package studio.portal.domain.file;

import studio.portal.domain.RuleViolation;

/**
 * What one person has sent that nothing names yet, and that is kept. There is an end to it, so that nobody fills the disk
 * with files that are for nobody; what is used, or was collected, makes room again. What is only just arriving is not in it
 * and has an end of its own.
 */
public record UnusedFiles(int count, long bytes) {
    /** As many as five full messages have. */
    public static final int MOST = 100;

    /** As many files of the largest size, whatever the studio's limit, as two full messages have. */
    public static final int MOST_OF_LARGEST_SIZE = 40;

    /** What was given up takes room for an hour or two; together it may be so many times as much. */
    public static final int TIMES_WITH_GIVEN_UP = 4;

    public static final UnusedFiles NONE = new UnusedFiles(0, 0);

    public UnusedFiles plus(UnusedFiles more) {
        return new UnusedFiles(count + more.count, bytes + more.bytes);
    }

    /**
     * @param size of one more file, in bytes
     * @param largest that a single file may be
     * @throws RuleViolation {@code too-many-unused-files} if there is no room for it
     */
    public void mustLeaveRoomFor(long size, long largest) {
        mustLeaveRoomFor(size, largest, 1);
    }

    /**
     * As {@link #mustLeaveRoomFor(long, long)}, and so that whoever sends and takes back all the time does not fill the disk.
     *
     * @param givenUp of the same person, and still there
     * @throws RuleViolation {@code too-many-unused-files} if there is no room for it
     */
    public void mustLeaveRoomFor(long size, long largest, UnusedFiles givenUp) {
        mustLeaveRoomFor(size, largest, 1);
        plus(givenUp).mustLeaveRoomFor(size, largest, TIMES_WITH_GIVEN_UP);
    }

    private void mustLeaveRoomFor(long size, long largest, int times) {
        if (count >= times * MOST || bytes + size > largest * MOST_OF_LARGEST_SIZE * times) {
            throw new RuleViolation(
                    "too-many-unused-files",
                    "There are " + count + " files, of " + bytes + " bytes, that nothing names");
        }
    }
}
