package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;

/** The studio hands something over no longer. What was decided on it stays on record as it was. */
public final class RemoveDeliverable {
    private final LockedProjects projects;

    public RemoveDeliverable(LockedProjects projects) {
        this.projects = projects;
    }

    /** @throws NotFound if the milestone has no such deliverable */
    public void handle(
            Actor actor,
            ProjectId id,
            MilestoneId milestone,
            DeliverableId deliverable,
            Optional<Long> expectedVersion) {
        projects.plan(
                actor,
                id,
                expectedVersion,
                (project, at) -> project.plan().removeDeliverable(milestone, deliverable, actor, at));
    }
}
