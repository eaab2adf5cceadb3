package studio.portal.application.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.application.PlainLine;
import studio.portal.application.Validation;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.MilestoneTerms;
import studio.portal.domain.project.ProjectId;

/** The studio says anew what a milestone is about; when it is due is a matter of {@link MoveMilestone}. */
public final class ChangeMilestone {
    public record Command(
            @NotBlank @PlainLine @Size(max = MilestoneTerms.NAME_LENGTH)
            String name,

            @NotNull @Size(max = MilestoneTerms.DESCRIPTION_LENGTH)
            String description,

            @Min(1) @Max(MilestoneTerms.MOST_WEIGHT) int weight,
            @NotNull Ask ask,
            Optional<Long> expectedVersion) {}

    private final LockedProjects projects;
    private final Validation validation;

    public ChangeMilestone(LockedProjects projects, Validation validation) {
        this.projects = projects;
        this.validation = validation;
    }

    /**
     * @throws NotFound if the project has no such milestone
     * @throws StaleVersion if the project is no longer at the expected version
     */
    public void handle(Actor actor, ProjectId id, MilestoneId milestone, Command command) {
        validation.check(command);
        var terms = new MilestoneTerms(command.name(), command.description(), command.weight(), command.ask());
        projects.plan(
                actor,
                id,
                command.expectedVersion(),
                (project, at) -> project.plan().change(milestone, terms, actor, at));
    }
}
