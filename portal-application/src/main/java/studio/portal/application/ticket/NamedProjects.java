package studio.portal.application.ticket;

import studio.portal.application.InvalidInput;
import studio.portal.application.project.ProjectNames;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.NamedProject;

/** Turns the id somebody sent into a project that a client's ticket can belong to. */
final class NamedProjects {
    private NamedProjects() {}

    /**
     * @throws InvalidInput saying that it is absent, of any but a project of the client that its members see, whosever
     *     it is
     */
    static NamedProject of(ProjectNames projects, Actor actor, ClientId client, ProjectId id) {
        return projects.find(actor, id)
                .filter(project -> project.client().equals(client))
                .flatMap(project -> project.number().map(number -> new NamedProject(project.id(), number)))
                .orElseThrow(() -> InvalidInput.of("projectId", "absent"));
    }
}
