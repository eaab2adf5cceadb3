package studio.portal.web.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.ProjectDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.web.Form;

/**
 * What the page of a project shows.
 *
 * @param parts what else belongs to it
 * @param staff who could lead it; nobody for a client
 * @param act what was refused of what is done with a button alone
 */
public record ProjectView(
        ProjectDetail project,
        ProjectParts parts,
        Timeline timeline,
        LocalDate today,
        List<PersonName> staff,
        Form changes,
        Form milestone,
        Form act) {
    /** A button that leads to where something is done. */
    public record Action(String word, String icon, String path) {}

    public ProjectView {
        staff = List.copyOf(staff);
    }

    static ProjectView of(
            ProjectDetail project, ProjectParts parts, Timeline timeline, LocalDate today, List<PersonName> staff) {
        return new ProjectView(
                project, parts, timeline, today, staff, asItIs(project), Form.of(Map.of("weight", "1")), Form.empty());
    }

    ProjectView withChanges(Form form) {
        return new ProjectView(project, parts, timeline, today, staff, form, milestone, act);
    }

    ProjectView withMilestone(Form form) {
        return new ProjectView(project, parts, timeline, today, staff, changes, form, act);
    }

    ProjectView withAct(Form form) {
        return new ProjectView(project, parts, timeline, today, staff, changes, milestone, form);
    }

    private static Form asItIs(ProjectDetail project) {
        return Form.of(Map.of(
                "name",
                project.name(),
                "description",
                project.description(),
                "leadId",
                project.lead().map(person -> person.id().toString()).orElse(""),
                "startsOn",
                project.startsOn().toString(),
                "status",
                project.status().word()));
    }

    /** The one thing to be done next: a milestone to decide on, or something the client does not see yet. */
    public Optional<Action> action(Actor actor) {
        if (project.status().isClosed()) {
            return Optional.empty();
        }
        if (ProjectPolicy.mayManage(actor)) {
            return Optional.of(new Action("project.publish", "eye", board() + "/publication"))
                    .filter(action -> hidesSomething());
        }
        return milestones()
                .filter(milestone -> milestone.status() == MilestoneStatus.SUBMITTED)
                .filter(milestone -> ProjectPolicy.mayDecide(actor, project, milestone.ask()))
                .findFirst()
                .map(milestone -> new Action(
                        milestone.ask() == Ask.ACCEPT ? "project.sign-off" : "project.review",
                        "list-check",
                        address() + "/milestones/" + milestone.id()));
    }

    private boolean hidesSomething() {
        return !project.isPublished()
                || milestones()
                        .anyMatch(milestone -> !milestone.isPublished()
                                || milestone.publishedDeliverables().size()
                                        < milestone.deliverables().size());
    }

    private Stream<Milestone> milestones() {
        return project.milestones().stream().map(MilestoneDetail::milestone);
    }

    /** Where it is looked at. */
    public String address() {
        return ProjectArea.address(project.id(), project.number());
    }

    /** Where the studio plans it. */
    public String board() {
        return ProjectArea.drawingBoard(project.id());
    }

    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(Objects.hash(
                project.version(),
                project.milestones(),
                project.status(),
                project.lead(),
                parts.news().touched()));
    }

    /** Where it may go from here by staff's hand, itself first. */
    public List<ProjectStatus> nextStatuses() {
        var next = new ArrayList<>(List.of(project.status()));
        for (var status : ProjectStatus.values()) {
            if (project.status().mayBecome(status)) {
                next.add(status);
            }
        }
        return next;
    }
}
