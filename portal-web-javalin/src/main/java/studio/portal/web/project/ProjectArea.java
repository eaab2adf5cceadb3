package studio.portal.web.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.home.WaitingCounts;
import studio.portal.application.project.ProjectName;
import studio.portal.application.project.ProjectQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.web.Area;

/** Projects, as far as every page knows of them. A client is waited for to sign off; the studio, where it is late. */
public final class ProjectArea implements Area {
    public static final String NAME = "project";

    private final ProjectQueries projects;

    public ProjectArea(ProjectQueries projects) {
        this.projects = projects;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return "/projects";
    }

    @Override
    public int waiting(WaitingCounts counts) {
        return counts.projects();
    }

    @Override
    public String waitingList(Actor actor) {
        return actor.isStaff() ? "/projects?late=true" : "/projects?waiting=true";
    }

    @Override
    public List<String> addresses(Actor actor, UUID thing) {
        var id = new ProjectId(thing);
        return projects.numberOf(actor, id).map(number -> address(id, number)).stream()
                .toList();
    }

    public static String address(ProjectName project) {
        return address(project.id(), project.number());
    }

    /** The studio has an address for what has no number yet. */
    static String address(ProjectId id, Optional<ProjectNumber> number) {
        return number.map(ProjectArea::address).orElse(drawingBoard(id));
    }

    public static String address(ProjectNumber number) {
        return "/projects/" + number.value();
    }

    /** Where the studio plans it. */
    static String drawingBoard(ProjectId id) {
        return "/studio/projects/" + id;
    }
}
