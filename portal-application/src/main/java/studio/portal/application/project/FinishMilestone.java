package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;

/** The studio says that a milestone is done for which it needs no acceptance. */
public final class FinishMilestone {
    private final LockedProjects projects;

    public FinishMilestone(LockedProjects projects) {
        this.projects = projects;
    }

    /**
     * @throws NotFound if the project has no such milestone
     * @throws RuleViolation {@code acceptance-needed} where that is the client's word
     */
    public void handle(Actor actor, ProjectId id, MilestoneId milestone, Optional<Long> expectedVersion) {
        projects.plan(
                actor, id, expectedVersion, (project, at) -> project.signOff().finish(milestone, actor, at));
    }
}
