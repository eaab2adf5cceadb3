package studio.portal.domain.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.account.Actor;

/** Uploaded files that nothing names yet, and the facts of all that are stored. */
public interface UploadRepository {
    /** An upload of the actor's own that nothing names yet; all others are absent. */
    Optional<Upload> findUnused(Actor actor, UploadId id);

    /** What the actor has sent that nothing names yet; another file may be counted the next moment. */
    UnusedFiles unused(Actor actor);

    /**
     * As {@link #unused}, and it stays so. Whoever else asks for the same person waits until this
     * transaction ends, so that two files sent at once are both counted.
     */
    UnusedFiles lockUnused(Actor actor);

    /** What the actor has given up, or has sent without its becoming a file, and that takes room still. */
    UnusedFiles givenUp(Actor actor);

    /**
     * Names bytes that are about to be kept, and claims them. Until it is confirmed this is no file: nobody finds it, and it
     * is removed like what was given up. One of the same id that was not confirmed is replaced.
     */
    void prepare(Actor actor, Upload upload);

    /** One of the actor's own that is no file yet, or no longer. */
    Optional<Upload> prepared(Actor actor, UploadId id);

    /** The bytes are kept, and the upload is a file from now on; false where it was not prepared, or was removed since. */
    boolean confirm(Actor actor, UploadId id);

    /** Whether the bytes of an upload of the actor's own were found damaged. */
    boolean isDamaged(Actor actor, UploadId id);

    /** For jobs alone. Bytes are damaged for all who have sent them; returns those uploads that were not marked before. */
    List<UploadId> markDamaged(Actor actor, ContentHash hash, Instant at);

    /** Everything that is marked as damaged, each bytes once, for jobs alone. */
    List<StoredFile> damaged(Actor actor);

    /** For jobs alone. Returns the uploads that were marked. */
    List<UploadId> clearDamaged(Actor actor, ContentHash hash);

    /**
     * An upload of the actor's own that nothing names is nobody's any more; false where there is none. What it takes, and how
     * it is answered, is the same whoever else has sent the same bytes.
     */
    boolean giveUp(Actor actor, UploadId id, Instant at);

    /**
     * Removes uploads that nothing named since, and those that were given up, but for those that are still on their way.
     * Bytes that lose a row are due to be looked at. Returns how many.
     */
    int removeUnused(Actor actor, Instant uploadedBefore, Instant givenUpBefore, int limit);

    /** What the bytes of those of these uploads are that have a row. For jobs alone. */
    Map<UploadId, ContentHash> hashes(Actor actor, List<UploadId> ids);
}
