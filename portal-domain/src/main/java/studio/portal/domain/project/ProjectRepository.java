package studio.portal.domain.project;

import java.util.Optional;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/**
 * Every project there is, seen through the eyes of an actor. Saving a project stores its events, moves and decisions
 * with it. What is found is the whole project, hidden milestones too: a use case asks {@link Project#milestone} for one.
 */
public interface ProjectRepository {
    /** A number greater than every one given before; gaps are possible. */
    ProjectNumber nextNumber(Actor actor);

    /** A project the actor may not see is absent, exactly as if it did not exist. */
    Optional<Project> find(Actor actor, ProjectId id);

    /** As {@link #find}, and nobody else changes the project or adds to it until the transaction ends. */
    Optional<Project> lock(Actor actor, ProjectId id);

    void add(Actor actor, Project project);

    /**
     * Stores what changed; a project of which nothing but events was recorded keeps its versions and dates.
     *
     * @throws StaleVersion if it has been changed since it was found
     */
    void update(Actor actor, Project project);
}
