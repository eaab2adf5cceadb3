package studio.portal.application.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.PlainLine;
import studio.portal.application.Validation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.MilestoneTerms;
import studio.portal.domain.project.ProjectId;

/** The studio plans a step of a project, after all others; nobody of the client sees it yet. */
public final class AddMilestone {
    public record Command(
            @NotBlank @PlainLine @Size(max = MilestoneTerms.NAME_LENGTH)
            String name,

            @NotNull @Size(max = MilestoneTerms.DESCRIPTION_LENGTH)
            String description,

            @NotNull LocalDate dueOn,
            @Min(1) @Max(MilestoneTerms.MOST_WEIGHT) int weight,
            @NotNull Ask ask) {}

    private final LockedProjects projects;
    private final Validation validation;
    private final Ids ids;

    public AddMilestone(LockedProjects projects, Validation validation, Ids ids) {
        this.projects = projects;
        this.validation = validation;
        this.ids = ids;
    }

    public MilestoneId handle(Actor actor, ProjectId id, Command command) {
        validation.check(command);
        var milestone = new MilestoneId(ids.next());
        var terms = new MilestoneTerms(command.name(), command.description(), command.weight(), command.ask());
        projects.plan(
                actor,
                id,
                Optional.empty(),
                (project, at) -> project.plan().add(milestone, terms, command.dueOn(), actor, at));
        return milestone;
    }
}
