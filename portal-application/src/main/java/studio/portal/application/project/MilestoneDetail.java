package studio.portal.application.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.DecisionId;
import studio.portal.domain.project.Deliverable;
import studio.portal.domain.project.Milestone;

/**
 * A milestone as a page shows it, with what became of it.
 *
 * @param milestone with those deliverables that the reader sees
 * @param moves of its date, oldest first
 * @param decisions about it, oldest first
 */
public record MilestoneDetail(Milestone milestone, List<Move> moves, List<Decided> decisions) {
    /** @param by empty for a job */
    public record Move(LocalDate from, LocalDate to, String reason, Optional<PersonName> by, Instant at) {}

    /**
     * @param description as it was then, Markdown; perhaps ""
     * @param deliverables as they were then
     */
    public record Decided(
            DecisionId id,
            String name,
            String description,
            Ask ask,
            Decision decision,
            Optional<String> words,
            List<Deliverable> deliverables,
            Optional<PersonName> by,
            Instant at) {
        public Decided {
            deliverables = List.copyOf(deliverables);
        }
    }

    public MilestoneDetail {
        moves = List.copyOf(moves);
        decisions = List.copyOf(decisions);
    }
}
