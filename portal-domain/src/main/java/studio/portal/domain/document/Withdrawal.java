package studio.portal.domain.document;

import java.time.Instant;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;

/**
 * The mark that stays where a document or a version was taken back.
 *
 * @param reason in words of whoever did it, for everybody who saw what was taken back
 */
public record Withdrawal(ActorReference by, Instant at, String reason) {
    public static final int REASON_LENGTH = 500;

    /** @throws RuleViolation {@code withdrawal-reason} unless it has 1 to {@value #REASON_LENGTH} characters */
    public Withdrawal {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw new RuleViolation("withdrawal-reason", "A reason has 1 to " + REASON_LENGTH + " characters");
        }
    }
}
