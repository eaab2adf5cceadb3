package studio.portal.domain.project;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a milestone is.
 *
 * @param submittedAt when the client was last asked; empty if never, or if taken back
 * @param doneAt when it was done; empty unless it is
 */
public record Standing(MilestoneStatus status, Optional<Instant> submittedAt, Optional<Instant> doneAt) {
    static final Standing OPEN = new Standing(MilestoneStatus.OPEN, Optional.empty(), Optional.empty());

    static Standing submitted(Instant at) {
        return new Standing(MilestoneStatus.SUBMITTED, Optional.of(at), Optional.empty());
    }

    Standing done(Instant at) {
        return new Standing(MilestoneStatus.DONE, submittedAt, Optional.of(at));
    }
}
