package studio.portal.domain.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ActorReference;

/**
 * What a client decided about a milestone, with exactly what was in front of them. Kept for ever and never changed.
 *
 * @param name what the milestone was called then
 * @param description what it said then, as Markdown; perhaps ""
 * @param ask what was asked then
 * @param words why; never empty where changes are asked for
 * @param seen stands for all of what was shown
 * @param deliverables as they were then, those that whoever decided was shown
 */
public record MilestoneDecision(
        DecisionId id,
        MilestoneId milestone,
        String name,
        String description,
        Ask ask,
        Decision decision,
        Optional<String> words,
        Fingerprint seen,
        List<Deliverable> deliverables,
        ActorReference by,
        Instant at) {
    public static final int WORDS_LENGTH = 5000;

    public MilestoneDecision {
        deliverables = List.copyOf(deliverables);
    }
}
