package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;

/** The studio takes back that it asked the client about a milestone, or that it is done. */
public final class ReopenMilestone {
    private final LockedProjects projects;

    public ReopenMilestone(LockedProjects projects) {
        this.projects = projects;
    }

    /**
     * @throws NotFound if the project has no such milestone
     * @throws RuleViolation {@code milestone-open} if there is nothing to take back
     */
    public void handle(Actor actor, ProjectId id, MilestoneId milestone, Optional<Long> expectedVersion) {
        projects.plan(
                actor, id, expectedVersion, (project, at) -> project.signOff().reopen(milestone, actor, at));
    }
}
