package studio.portal.domain.document;

import studio.portal.domain.account.PersonId;

/** What approval rounds say of who sees a version. */
@FunctionalInterface
public interface ApproverTurns {
    /** Nobody is asked to approve anything. */
    ApproverTurns NONE = (person, document, version) -> ApproverTurn.NOT_ASKED;

    ApproverTurn of(PersonId person, DocumentId document, VersionNumber version);
}
