package studio.portal.domain.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    void add(Actor actor, Upload upload);

    /** Whether the bytes of an upload of the actor's own were found damaged. */
    boolean isDamaged(Actor actor, UploadId id);

    /** For jobs alone. Bytes are damaged for all who have sent them; returns those uploads that were not marked before. */
    List<UploadId> markDamaged(Actor actor, ContentHash hash, Instant at);

    /** Everything that is marked as damaged, each bytes once, for jobs alone. */
    List<StoredFile> damaged(Actor actor);

    /** For jobs alone. Returns the uploads that were marked. */
    List<UploadId> clearDamaged(Actor actor, ContentHash hash);

    /**
     * Removes the row of an upload of the actor's own that nothing names, and returns what its bytes were; empty where there
     * is none.
     */
    Optional<ContentHash> removeOwn(Actor actor, UploadId id);

    /** Removes the rows of uploads that nothing named since, and returns of each what its bytes were. */
    List<ContentHash> removeUnused(Actor actor, Instant uploadedBefore, int limit);

    /**
     * Which of these bytes a row names, of an upload or of what was drawn of one, whether something names that row or not.
     * For jobs alone.
     */
    Set<ContentHash> known(Actor actor, List<ContentHash> hashes);

    /** What the bytes of those of these uploads are that have a row. For jobs alone. */
    Map<UploadId, ContentHash> hashes(Actor actor, List<UploadId> ids);
}
