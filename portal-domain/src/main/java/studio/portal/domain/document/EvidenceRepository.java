package studio.portal.domain.document;

import java.util.Optional;
import studio.portal.domain.account.Actor;

/** What was put on record about approvals; it is only ever added to. */
public interface EvidenceRepository {
    /**
     * All that is on record about a document. Absent where there is nothing, and for whoever does not see each version it
     * tells of: an entry left out would break it.
     */
    Optional<EvidenceChain> find(Actor actor, DocumentId document);

    /** Adds the last entry of a chain. The caller holds the lock on the document. */
    void append(Actor actor, DocumentId document, VersionNumber version, EvidenceEntry entry);
}
