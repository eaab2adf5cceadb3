package studio.portal.application.document;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.ShareLinkId;

/** The links that were made, for the studio alone: to all others there are none. */
public interface ShareLinkQueries {
    /** Of one document, newest first, with their accesses. */
    List<ShareLinkRow> of(Actor actor, DocumentId document);

    Optional<ShareLinkRow> find(Actor actor, DocumentId document, ShareLinkId link);
}
