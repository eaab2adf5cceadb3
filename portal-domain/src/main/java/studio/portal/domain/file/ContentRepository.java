package studio.portal.domain.file;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import studio.portal.domain.account.Actor;

/**
 * Which bytes there are, whoever has sent them. Whoever is going to keep some claims them first; a row that names bytes
 * nobody claimed is refused. That bytes are here says nothing to anybody: all but claiming is for jobs alone.
 */
public interface ContentRepository {
    /** Far longer than between claiming bytes and the row that names them. */
    Duration CLAIMED = Duration.ofHours(1);

    /**
     * Nobody removes these bytes before that time, or as long as a row names them. Waits for whoever is removing them at
     * this moment; they have to be kept anew, as all have that were claimed. One at a time in a transaction.
     */
    void claim(Actor actor, ContentHash hash, Instant until);

    /** Some that may be spare: claimed until that time at most, and not looked at since. */
    List<ContentHash> due(Actor actor, Instant at, int limit);

    /**
     * Whether no row names these bytes and nobody claims them at that time; if so it stays so until this transaction ends,
     * and whoever claims them waits. Those that a row names are not due any more until they lose it.
     */
    boolean lockSpare(Actor actor, ContentHash hash, Instant at);

    /** The bytes are gone: what {@link #lockSpare} holds. */
    void remove(Actor actor, ContentHash hash);

    /** Bytes that are there. Those that are not known yet are claimed until then; returns how many. */
    int adopt(Actor actor, List<ContentHash> hashes, Instant until);

    /** A few of those that are known, whichever. */
    List<ContentHash> some(Actor actor, int limit);
}
