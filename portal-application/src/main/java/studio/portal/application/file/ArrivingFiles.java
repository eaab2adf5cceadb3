package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.portal.application.Unavailable;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.UploadRepository;

/**
 * Lets the bytes of files in. They take room before any row counts them, so whoever has none left is told before they
 * come, and only so many of one person's are there at a time, kept or not. Of this process; safe for many threads.
 */
public final class ArrivingFiles {
    /** As many as two full messages have. */
    public static final int MOST = UnusedFiles.MOST_OF_LARGEST_SIZE;

    private final UploadRepository uploads;
    private final UnfinishedUploadRepository unfinished;
    private final BlobStore blobs;
    private final Map<Optional<PersonId>, Integer> arriving = new ConcurrentHashMap<>();

    public ArrivingFiles(UploadRepository uploads, UnfinishedUploadRepository unfinished, BlobStore blobs) {
        this.uploads = uploads;
        this.unfinished = unfinished;
        this.blobs = blobs;
    }

    /**
     * For whoever can be refused early. Who else sends something at this moment is not waited for: what is kept in the end
     * is counted again.
     *
     * @param largest that a single file may be, in bytes
     * @throws RuleViolation {@code too-many-unused-files} if not even an empty file has room
     */
    public void mustHaveRoom(Actor actor, long largest) {
        uploads.unused(actor).plus(unfinished.announced(actor)).mustLeaveRoomFor(0, largest, uploads.givenUp(actor));
    }

    /**
     * As {@link BlobStore#receive}; what it returns is to be {@linkplain #giveUp given up}, kept or not.
     *
     * @throws RuleViolation {@code too-many-unused-files} if as many of the actor's as may be are there already
     * @throws TooLarge as soon as more than the limit has arrived
     * @throws IOException if reading failed
     * @throws Unavailable if storing failed
     */
    public Arrived receive(Actor actor, String name, InputStream bytes, long largest) throws IOException {
        enter(actor);
        var isThere = false;
        try {
            var arrived = blobs.receive(name, bytes, largest);
            isThere = true;
            return arrived;
        } finally {
            if (!isThere) {
                leave(actor);
            }
        }
    }

    /** The bytes are gone unless they were kept, and another may come. Once for each that was received. */
    public void giveUp(Actor actor, Arrived arrived) {
        try {
            arrived.close();
        } finally {
            leave(actor);
        }
    }

    private void enter(Actor actor) {
        var now = arriving.merge(actor.personId(), 1, Integer::sum);
        if (now > MOST) {
            leave(actor);
            throw new RuleViolation("too-many-unused-files", "More than " + MOST + " files arrive at once");
        }
    }

    private void leave(Actor actor) {
        arriving.computeIfPresent(actor.personId(), (person, count) -> count > 1 ? count - 1 : null);
    }
}
