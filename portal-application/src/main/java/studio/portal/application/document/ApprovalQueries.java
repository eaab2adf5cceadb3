package studio.portal.application.document;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.file.ContentHash;

/** Reads approvals for pages, through the eyes of an actor. */
public interface ApprovalQueries {
    /** What is told of a record of evidence. */
    record EvidenceSummary(int entries, ContentHash head) {}

    /** About versions the actor sees, latest first. */
    List<ApprovalView> rounds(Actor actor, DocumentId document);

    /** Active members of a client who may approve, by name; for staff alone. */
    List<PersonName> approvers(Actor actor, ClientId client);

    /**
     * Of the record up to what the actor does not see. Absent where it tells of no decision up to there.
     *
     * @param rounds what was read of the document before
     */
    Optional<EvidenceSummary> evidence(Actor actor, DocumentId document, List<ApprovalView> rounds);
}
