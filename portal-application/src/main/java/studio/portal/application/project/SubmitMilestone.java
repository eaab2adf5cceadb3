package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;

/** The studio asks the client to review or to accept a milestone. */
public final class SubmitMilestone {
    private final LockedProjects projects;

    public SubmitMilestone(LockedProjects projects) {
        this.projects = projects;
    }

    /**
     * @throws NotFound if the project has no such milestone
     * @throws RuleViolation {@code nothing-asked}, {@code milestone-unpublished}, {@code already-submitted}
     */
    public void handle(Actor actor, ProjectId id, MilestoneId milestone, Optional<Long> expectedVersion) {
        projects.plan(
                actor, id, expectedVersion, (project, at) -> project.signOff().submit(milestone, actor, at));
    }
}
