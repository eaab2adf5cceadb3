package studio.portal.domain.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.Actor;

/** Files that are on their way, over several requests. */
public interface UnfinishedUploadRepository {
    /** One of the actor's own; all others are absent. */
    Optional<UnfinishedUpload> find(Actor actor, UploadId id);

    /**
     * How many the actor has, and how large they are going to be. It stays so where {@link UploadRepository#lockUnused} was
     * asked before.
     */
    UnusedFiles announced(Actor actor);

    void add(Actor actor, UnfinishedUpload upload);

    /**
     * More of it is safely stored.
     *
     * @param before how much was
     * @return false where it is not there, or where another amount was stored; then nothing is changed
     */
    boolean move(Actor actor, UploadId id, long before, long arrived, Instant at);

    /** Of the actor's own; false where there is none. */
    boolean remove(Actor actor, UploadId id);

    /** Removes those of which nothing came since, for jobs alone. */
    List<UploadId> removeIdle(Actor actor, Instant movedBefore, int limit);

    /** Which of these are there, for jobs alone. */
    Set<UploadId> known(Actor actor, List<UploadId> ids);
}
