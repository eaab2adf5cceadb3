package studio.portal.domain.document;

import java.util.Optional;
import studio.portal.domain.account.Actor;

/**
 * What was said of versions, seen through the eyes of an actor: whoever may have a version's bytes sees what was said of
 * it, internal comments only the studio. Saving a comment stores its events with it.
 */
public interface CommentRepository {
    /** A comment the actor may not see is absent, exactly as if it did not exist. */
    Optional<DocumentComment> find(Actor actor, DocumentId document, CommentId id);

    /** Stores a new comment; its document is locked. */
    void add(Actor actor, DocumentComment comment);

    /** Stores what changed; its document is locked. */
    void update(Actor actor, DocumentComment comment);
}
