package studio.portal.domain.project;

import java.time.Instant;
import java.time.LocalDate;
import studio.portal.domain.account.ActorReference;

/** The studio moved the day on which a published milestone is due, and told the client why. Kept for ever. */
public record MilestoneMove(
        MilestoneId milestone, LocalDate from, LocalDate to, String reason, ActorReference by, Instant at) {
    public static final int REASON_LENGTH = 1000;
}
