package studio.portal.domain.project;

import java.util.Optional;
import studio.portal.domain.account.Actor;

/** Who looked at which project when. Everybody's visits are their own. */
public interface ProjectVisitRepository {
    /** The actor's own; empty before their first, and where they see no such project. */
    Optional<ProjectVisit> find(Actor actor, ProjectId project);

    /** Keeps the actor's own. Of two at the same time one is kept, as both saw the same. */
    void keep(Actor actor, ProjectVisit visit);
}
