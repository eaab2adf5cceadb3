package studio.portal.application.document;

import java.util.List;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;

/** What was said of versions. */
public interface CommentQueries {
    /** Oldest first; of a version whose bytes the actor may not have, nothing. */
    List<CommentView> of(Actor actor, DocumentId id, VersionNumber version);
}
