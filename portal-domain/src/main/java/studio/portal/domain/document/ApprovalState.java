package studio.portal.domain.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;

/**
 * An asking for approval as it is stored.
 *
 * @param shown the version it is about, with the hash it had when it was asked
 * @param requester who of the studio asked
 * @param steps in the order of the approvers
 * @param voided why nothing came of it; there exactly when it is voided
 * @param endedAt empty exactly while it is pending
 */
public record ApprovalState(
        ApprovalRoundId id,
        DocumentId document,
        ClientId client,
        ShownVersion shown,
        PersonId requester,
        ApprovalMode mode,
        boolean signature,
        Optional<LocalDate> dueOn,
        List<ApprovalStep> steps,
        ApprovalStatus status,
        Optional<VoidReason> voided,
        Instant askedAt,
        Optional<Instant> endedAt) {
    public ApprovalState {
        steps = List.copyOf(steps);
    }
}
