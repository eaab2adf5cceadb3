package studio.portal.application.project;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;

/** The studio puts the milestones of a project into another order. */
public final class OrderMilestones {
    /** @param milestoneIds all of them, each once, in the wanted order */
    public record Command(
            @NotEmpty @Size(max = Project.MOST_MILESTONES) List<MilestoneId> milestoneIds,
            Optional<Long> expectedVersion) {}

    private final LockedProjects projects;
    private final Validation validation;

    public OrderMilestones(LockedProjects projects, Validation validation) {
        this.projects = projects;
        this.validation = validation;
    }

    /**
     * @throws InvalidInput {@code milestoneIds}: {@code absent} for one that is none of its milestones, {@code duplicate}
     *     for one that is named twice
     * @throws StaleVersion if it has others beside these by now, or is no longer at the expected version
     */
    public void handle(Actor actor, ProjectId id, Command command) {
        validation.check(command);
        projects.plan(actor, id, command.expectedVersion(), (project, at) -> {
            check(project, command.milestoneIds());
            project.plan().order(command.milestoneIds(), actor, at);
        });
    }

    private static void check(Project project, List<MilestoneId> wanted) {
        var known = project.milestones().stream().map(Milestone::id).toList();
        if (!known.containsAll(wanted)) {
            throw InvalidInput.of("milestoneIds", "absent");
        }
        if (Set.copyOf(wanted).size() < wanted.size()) {
            throw InvalidInput.of("milestoneIds", "duplicate");
        }
    }

    /**
     * One step towards the beginning or the end, as a button says; at an end it stays where it is.
     *
     * @throws NotFound if the project has no such milestone
     */
    public void step(Actor actor, ProjectId id, MilestoneId milestone, boolean up, Optional<Long> expectedVersion) {
        projects.plan(actor, id, expectedVersion, (project, at) -> {
            var order = new ArrayList<>(
                    project.milestones().stream().map(Milestone::id).toList());
            var from = order.indexOf(project.milestone(actor, milestone).id());
            var to = up ? from - 1 : from + 1;
            if (to >= 0 && to < order.size()) {
                Collections.swap(order, from, to);
                project.plan().order(order, actor, at);
            }
        });
    }
}
