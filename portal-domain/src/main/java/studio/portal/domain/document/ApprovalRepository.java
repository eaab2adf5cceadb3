package studio.portal.domain.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;

/**
 * Every asking for approval, seen through the eyes of an actor: those of versions they see. Whoever stores one holds the
 * lock on its document. Saving a round stores its events with it.
 */
public interface ApprovalRepository {
    Optional<ApprovalRound> find(Actor actor, ApprovalRoundId id);

    /** The last one about a version, whatever became of it. */
    Optional<ApprovalRound> latest(Actor actor, DocumentId document, VersionNumber version);

    /** The one that waits for somebody; a document has one at most. */
    Optional<ApprovalRound> pending(Actor actor, DocumentId document);

    /** All about a document, in the order in which they were asked. */
    List<ApprovalRound> all(Actor actor, DocumentId document);

    /** Pending ones that are due on a day or before it, in the order of their ids. */
    List<ApprovalRound> pendingDueBy(Actor actor, LocalDate day, Optional<ApprovalRoundId> after, int limit);

    void add(Actor actor, ApprovalRound round);

    void update(Actor actor, ApprovalRound round);
}
