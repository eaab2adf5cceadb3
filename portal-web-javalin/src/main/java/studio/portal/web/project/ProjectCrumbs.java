package studio.portal.web.project;

import java.util.List;
import java.util.stream.Stream;
import studio.portal.application.project.ProjectDetail;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.web.Crumb;
import studio.portal.web.Frame;

/** The pages above those of projects. */
public final class ProjectCrumbs {
    private ProjectCrumbs() {}

    public static List<Crumb> projects(Frame frame) {
        return with(Crumb.home(frame), new Crumb(frame.words().text("web.nav.projects"), "/projects"));
    }

    public static List<Crumb> project(Frame frame, ProjectDetail project) {
        var title = project.number().map(ProjectNumber::toString).orElse(project.name());
        return with(projects(frame), new Crumb(title, ProjectArea.address(project.id(), project.number())));
    }

    private static List<Crumb> with(List<Crumb> above, Crumb last) {
        return Stream.concat(above.stream(), Stream.of(last)).toList();
    }
}
