package studio.portal.domain.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.PersonId;

/**
 * What the studio asks for.
 *
 * @param signature whether whoever approves types their name under it
 * @param dueOn the last day on which it is in time, where the studio is
 * @param approvers in their order, each once
 */
public record ApprovalAsking(
        ApprovalMode mode, boolean signature, Optional<LocalDate> dueOn, List<PersonId> approvers) {
    public static final int MOST_APPROVERS = 20;

    /** @throws RuleViolation {@code approvers} unless 1 to {@link #MOST_APPROVERS} different people are asked */
    public ApprovalAsking {
        approvers = List.copyOf(approvers);
        if (approvers.isEmpty()
                || approvers.size() > MOST_APPROVERS
                || new HashSet<>(approvers).size() < approvers.size()) {
            throw new RuleViolation("approvers", "1 to " + MOST_APPROVERS + " different people are asked");
        }
    }
}
