package studio.portal.domain.project;

import static studio.portal.domain.Cast.ANA;

import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadRepository;

/** What the contracts about stored requests share. */
public interface StoredRequests extends RepositoryContract {
    RequestRepository requests();

    UploadRepository uploads();

    ProjectRepository projects();

    default Project stored() {
        var project = ExampleRequests.website();
        run(() -> projects().add(ANA, project));
        return project;
    }

    default ProjectRequest add(ProjectRequest request) {
        run(() -> requests().add(ANA, request));
        return request;
    }

    default ProjectRequest found(Actor actor, ProjectRequest request) {
        return requests().find(actor, request.id()).orElseThrow();
    }

    default void update(Actor actor, ProjectRequest request) {
        run(() -> requests().update(actor, request));
    }
}
