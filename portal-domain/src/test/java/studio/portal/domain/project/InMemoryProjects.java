package studio.portal.domain.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventSink;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** Projects in a map, with what was moved and decided. For one thread. */
public final class InMemoryProjects implements ProjectRepository {
    private final Map<ProjectId, ProjectState> projects = new LinkedHashMap<>();
    private final List<MilestoneMove> moves = new ArrayList<>();
    private final List<MilestoneDecision> decisions = new ArrayList<>();
    private final EventSink events;
    private long numbers = 1;

    public InMemoryProjects(EventSink events) {
        this.events = events;
    }

    @Override
    public ProjectNumber nextNumber(Actor actor) {
        return new ProjectNumber(numbers++);
    }

    @Override
    public Optional<Project> find(Actor actor, ProjectId id) {
        return Optional.ofNullable(projects.get(id))
                .map(Project::stored)
                .filter(project -> ProjectPolicy.maySee(actor, project));
    }

    @Override
    public Optional<Project> lock(Actor actor, ProjectId id) {
        return find(actor, id);
    }

    @Override
    public void add(Actor actor, Project project) {
        store(project, project.state(), project.version());
    }

    @Override
    public void update(Actor actor, Project project) {
        var stored = find(actor, project.id())
                .filter(found -> found.version() == project.version())
                .orElseThrow(StaleVersion::new);
        store(project, project.state(), stored.version() + (project.isChanged() ? 1 : 0));
    }

    private void store(Project project, ProjectState state, long version) {
        projects.put(project.id(), with(state, version));
        moves.addAll(project.moves());
        decisions.addAll(project.decisions());
        events.append(project.events());
    }

    /** What was moved in any project, in the order in which it was. */
    public List<MilestoneMove> moves() {
        return List.copyOf(moves);
    }

    /** What was decided in any project, in the order in which it was. */
    public List<MilestoneDecision> decisions() {
        return List.copyOf(decisions);
    }

    private static ProjectState with(ProjectState state, long version) {
        return new ProjectState(
                state.id(),
                state.number(),
                state.client(),
                state.terms(),
                state.status(),
                state.startedAt(),
                state.closedAt(),
                state.publishedAt(),
                state.milestones(),
                state.createdBy(),
                state.createdAt(),
                state.updatedAt(),
                version,
                state.shownVersion(),
                state.saidVersion());
    }
}
