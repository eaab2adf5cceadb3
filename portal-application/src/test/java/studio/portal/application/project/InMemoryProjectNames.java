package studio.portal.application.project;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;

/** The names of projects that are stored in memory; none is offered. */
public record InMemoryProjectNames(ProjectRepository projects) implements ProjectNames {
    @Override
    public Optional<ProjectName> find(Actor actor, ProjectId id) {
        return projects.find(actor, id).map(InMemoryProjectNames::name);
    }

    @Override
    public List<ProjectName> published(Actor actor, ClientId client) {
        return List.of();
    }

    @Override
    public List<ProjectName> all(Actor actor, ClientId client) {
        return List.of();
    }

    @Override
    public Optional<ClientName> visibleUnder(Actor actor, ProjectId id) {
        return Optional.empty();
    }

    private static ProjectName name(Project project) {
        return new ProjectName(
                project.id(),
                project.client(),
                project.number(),
                project.terms().name());
    }
}
