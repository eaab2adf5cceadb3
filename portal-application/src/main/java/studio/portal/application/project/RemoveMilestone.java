package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;

/** The studio gives up a milestone that nobody of the client has seen. */
public final class RemoveMilestone {
    private final LockedProjects projects;

    public RemoveMilestone(LockedProjects projects) {
        this.projects = projects;
    }

    /**
     * @throws NotFound if the project has no such milestone
     * @throws RuleViolation {@code milestone-published}
     */
    public void handle(Actor actor, ProjectId id, MilestoneId milestone, Optional<Long> expectedVersion) {
        projects.plan(
                actor, id, expectedVersion, (project, at) -> project.plan().remove(milestone, actor, at));
    }
}
