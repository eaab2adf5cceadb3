package studio.portal.domain.document;

import java.util.Optional;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** Every document there is, seen through the eyes of an actor. Saving a document stores its events with it. */
public interface DocumentRepository {
    /**
     * A document the actor may not see is absent, exactly as if it did not exist. It has all its versions, also those the
     * actor does not see: see {@link #sees}.
     */
    Optional<Document> find(Actor actor, DocumentId id);

    /**
     * As {@link #find}, and nobody else changes the document, its versions or what is decided on them until the
     * transaction ends.
     */
    Optional<Document> lock(Actor actor, DocumentId id);

    /** Whether there is such a version for the actor. */
    boolean sees(Actor actor, DocumentId id, VersionNumber version);

    /** Stores a new document; its versions must be unused uploads of those who added them. */
    void add(Actor actor, Document document);

    /**
     * Stores what changed, new versions too, which must be unused uploads of those who added them.
     *
     * @throws StaleVersion if it has been changed since it was found
     */
    void update(Actor actor, Document document);
}
