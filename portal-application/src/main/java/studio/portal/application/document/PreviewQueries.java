package studio.portal.application.document;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.file.Download;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.Rendition;

/** What there is to see of versions whose bytes an actor may have; of all others, nothing. */
public interface PreviewQueries {
    Optional<VersionPreview> find(Actor actor, DocumentId id, VersionNumber version);

    /** What can be read in it. */
    Optional<String> text(Actor actor, DocumentId id, VersionNumber version);

    /** What the portal has drawn of it. */
    Optional<Download> rendition(Actor actor, DocumentId id, VersionNumber version, Rendition.Kind kind, int page);

    /** Of each of these documents the newest version the actor may have, if there is a thumbnail of it. */
    Map<DocumentId, VersionNumber> thumbnails(Actor actor, Collection<DocumentId> ids);
}
