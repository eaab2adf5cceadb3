package studio.portal.web.project;

import java.util.Map;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.ProjectDetail;
import studio.portal.domain.project.Milestone;
import studio.portal.web.Form;

/**
 * What the page of a milestone shows: to the client, to sign it off; to the studio, to plan it.
 *
 * @param form of what was refused, under its name: {@code changes}, {@code moves}, {@code deliverables}, {@code versions},
 *     {@code decision}, or {@code act} for a button alone
 */
public record MilestoneView(ProjectDetail project, MilestoneDetail detail, String refused, Form form) {
    static MilestoneView of(ProjectDetail project, MilestoneDetail detail) {
        return new MilestoneView(project, detail, "", Form.empty());
    }

    MilestoneView with(String name, Form again) {
        return new MilestoneView(project, detail, name, again);
    }

    public Milestone milestone() {
        return detail.milestone();
    }

    /** Where the studio plans it. */
    public String board() {
        return ProjectArea.drawingBoard(project.id()) + "/milestones/"
                + milestone().id();
    }

    /** Where the client signs it off; only of a published one. */
    public String address() {
        return ProjectArea.address(project.id(), project.number()) + "/milestones/"
                + milestone().id();
    }

    public Form changes() {
        var terms = milestone().terms();
        return form(
                "changes",
                Map.of(
                        "name",
                        terms.name(),
                        "description",
                        terms.description(),
                        "weight",
                        String.valueOf(terms.weight()),
                        "ask",
                        terms.ask().word()));
    }

    public Form moves() {
        return form("moves", Map.of("dueOn", milestone().dueOn().toString()));
    }

    public Form deliverables() {
        return form("deliverables", Map.of());
    }

    public Form versions() {
        return form("versions", Map.of());
    }

    public Form decision() {
        return form("decision", Map.of());
    }

    public Form act() {
        return form("act", Map.of());
    }

    private Form form(String name, Map<String, String> values) {
        return refused.equals(name) ? form : Form.of(values);
    }
}
