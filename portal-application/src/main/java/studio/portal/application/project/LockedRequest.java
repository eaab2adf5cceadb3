package studio.portal.application.project;

import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestRepository;

/** A request with its project, both of which nobody else changes until the transaction ends. */
record LockedRequest(Project project, ProjectRequest request) {
    /**
     * The project first, as everybody does who locks both.
     *
     * @throws NotFound if the actor sees no such request
     */
    static LockedRequest of(ProjectRepository projects, RequestRepository requests, Actor actor, RequestId id) {
        var seen = requests.find(actor, id).orElseThrow(NotFound::new);
        var project = projects.lock(actor, seen.project()).orElseThrow(NotFound::new);
        return new LockedRequest(project, requests.lock(actor, id).orElseThrow(NotFound::new));
    }
}
