package studio.portal.application.document;

import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;

/** Which projects a client's documents can name. */
@FunctionalInterface
public interface ProjectsOfClient {
    /** Whether there is such a project of that client for the actor. */
    boolean has(Actor actor, ClientId client, ProjectId project);
}
