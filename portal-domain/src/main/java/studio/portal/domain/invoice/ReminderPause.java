package studio.portal.domain.invoice;

import java.time.Instant;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;

/**
 * Nobody is reminded, because the studio says so.
 *
 * @param reason of the studio's, for the studio
 */
public record ReminderPause(String reason, ActorReference by, Instant at) {
    public static final int REASON_LENGTH = 300;

    /** @throws RuleViolation {@code reminder-reason} */
    public ReminderPause {
        reason = reason.strip();
        if (!OneLine.is(reason) || reason.length() > REASON_LENGTH) {
            throw new RuleViolation("reminder-reason", "A pause has a reason of one line");
        }
    }
}
