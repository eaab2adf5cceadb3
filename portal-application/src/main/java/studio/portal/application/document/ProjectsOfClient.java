package studio.portal.application.document;

import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;

/** Which projects a client's documents can name. */
@FunctionalInterface
public interface ProjectsOfClient {
    /** Whether there is such a project of that client for the actor. */
    boolean has(Actor actor, ClientId client, ProjectId project);

    static ProjectsOfClient of(ProjectRepository projects) {
        return (actor, client, project) -> projects.find(actor, project)
                .filter(found -> found.client().equals(client))
                .isPresent();
    }
}
