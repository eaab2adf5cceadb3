package studio.portal.domain.project;

import java.util.List;

/**
 * Exactly what becomes visible to the client in one step, and was not before.
 *
 * @param project whether the project itself does
 * @param milestones those that do
 * @param deliverables those that do, of these milestones or of ones the client sees already
 */
public record Publication(boolean project, List<Milestone> milestones, List<Item> deliverables) {
    /** A deliverable and the milestone it belongs to. */
    public record Item(Milestone milestone, Deliverable deliverable) {}

    public Publication {
        milestones = List.copyOf(milestones);
        deliverables = List.copyOf(deliverables);
    }

    public boolean isNothing() {
        return !project && milestones.isEmpty() && deliverables.isEmpty();
    }
}
