package studio.portal.domain.file;

import java.time.Instant;
import java.util.List;
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

    /** For jobs alone. Returns false where it was marked before, or has no row; then nothing is changed. */
    boolean markDamaged(Actor actor, UploadId id, Instant at);

    /** Everything that is marked as damaged, for jobs alone. */
    List<StoredFile> damaged(Actor actor);

    /** For jobs alone. Returns false where it was not marked; then nothing is changed. */
    boolean clearDamaged(Actor actor, UploadId id);

    /** Removes the row of an upload of the actor's own that nothing names; false where there is none. */
    boolean removeOwn(Actor actor, UploadId id);

    /** Removes the rows of uploads that nothing named since; their bytes may be collected afterwards. */
    List<UploadId> removeUnused(Actor actor, Instant uploadedBefore, int limit);

    /** Which of these have a row, whether something names them or not. */
    Set<UploadId> known(Actor actor, List<UploadId> ids);
}
