package studio.portal.domain.document;

import java.util.Optional;
import studio.portal.domain.account.Actor;

/** What was put on record about approvals; it is only ever added to. */
public interface EvidenceRepository {
    /**
     * What is on record about a document, up to the first entry about a version that the actor does not see: one left out
     * would break it. Absent where that is nothing.
     */
    Optional<EvidenceChain> find(Actor actor, DocumentId document);

    /** Adds the last entry of a chain. The caller holds the lock on the document. */
    void append(Actor actor, DocumentId document, VersionNumber version, EvidenceEntry entry);
}
