package studio.portal.domain.document;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ClientId;

/** What {@link ApprovalPolicy} has to know of an asking for approval. */
public interface ApprovalFacts {
    ClientId client();

    ApprovalStatus status();

    /** Why nothing came of it; there exactly when it is voided. */
    Optional<VoidReason> voided();

    /** In the order of the approvers. */
    List<ApprovalStep> steps();
}
