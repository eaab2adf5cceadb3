package studio.portal.application.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.MilestoneMove;
import studio.portal.domain.project.ProjectId;

/** The studio sets another day on which a milestone is due, and tells the client why if they know the first one. */
public final class MoveMilestone {
    /** @param reason "" where the client cannot see the milestone yet */
    public record Command(
            @NotNull LocalDate dueOn,

            @NotNull @Size(max = MilestoneMove.REASON_LENGTH)
            String reason,

            Optional<Long> expectedVersion) {}

    private final LockedProjects projects;
    private final Validation validation;

    public MoveMilestone(LockedProjects projects, Validation validation) {
        this.projects = projects;
        this.validation = validation;
    }

    /**
     * @throws NotFound if the project has no such milestone
     * @throws InvalidInput {@code reason} where one is needed and there is none
     * @throws StaleVersion if the project is no longer at the expected version
     */
    public void handle(Actor actor, ProjectId id, MilestoneId milestone, Command command) {
        validation.check(command);
        projects.plan(actor, id, command.expectedVersion(), (project, at) -> {
            var now = project.milestone(actor, milestone);
            if (now.isPublished()
                    && !now.isDone()
                    && !now.dueOn().equals(command.dueOn())
                    && command.reason().isBlank()) {
                throw InvalidInput.of("reason", "NotBlank");
            }
            project.plan().move(milestone, command.dueOn(), Optional.of(command.reason()), actor, at);
        });
    }
}
