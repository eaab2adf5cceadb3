package studio.portal.domain.project;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** Every template there is, for staff; for everybody else there is none. Saving one stores its events with it. */
public interface TemplateRepository {
    /** More than these a studio has not; a list has no pages. */
    int MOST = 200;

    Optional<ProjectTemplate> find(Actor actor, TemplateId id);

    /** By name, at most {@value #MOST}. */
    List<ProjectTemplate> all(Actor actor);

    /** Nobody else adds, changes or removes one until the transaction ends, once there is any. */
    void lockAll(Actor actor);

    void add(Actor actor, ProjectTemplate template);

    /** @throws StaleVersion if it has been changed or removed since it was found */
    void update(Actor actor, ProjectTemplate template);

    /** @throws StaleVersion if it has been changed or removed since it was found */
    void remove(Actor actor, ProjectTemplate template);
}
