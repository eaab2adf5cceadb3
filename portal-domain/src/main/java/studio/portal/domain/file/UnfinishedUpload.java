package studio.portal.domain.file;

import java.time.Duration;
import java.time.Instant;
import studio.portal.domain.account.PersonId;

/**
 * A file that comes bit by bit, over as many requests as it takes. Nobody but who sends it knows of it; once all of it has
 * arrived it becomes an {@link Upload} of the same id.
 *
 * @param size that it is going to have, in bytes; as it was announced, and held to
 * @param arrived bytes that are safely stored
 * @param movedAt when some of it arrived last
 */
public record UnfinishedUpload(
        UploadId id, PersonId uploader, FileName name, long size, long arrived, Instant movedAt) {
    /** Of one person at a time. */
    public static final int MOST = 20;

    /** Without anything arriving. */
    public static final Duration KEPT_IDLE = Duration.ofDays(1);

    public UnfinishedUpload {
        if (arrived < 0 || arrived > size) {
            throw new IllegalArgumentException(arrived + " of " + size + " bytes");
        }
    }

    public UnfinishedUpload moved(long arrivedNow, Instant at) {
        return new UnfinishedUpload(id, uploader, name, size, arrivedNow, at);
    }

    /** When it is given up, unless some more arrives before. */
    public Instant expiresAt() {
        return movedAt.plus(KEPT_IDLE);
    }
}
