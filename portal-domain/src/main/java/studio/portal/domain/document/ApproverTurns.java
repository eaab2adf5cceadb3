package studio.portal.domain.document;

import studio.portal.domain.account.PersonId;

/** What approval rounds say of who sees a version. */
@FunctionalInterface
public interface ApproverTurns {
    /** Nobody is asked to approve anything. */
    ApproverTurns NONE = (person, mayApprove, document, version) -> ApproverTurn.NOT_ASKED;

    /** @param mayApprove whether they have the permission still, without which their turn never comes */
    ApproverTurn of(PersonId person, boolean mayApprove, DocumentId document, VersionNumber version);
}
