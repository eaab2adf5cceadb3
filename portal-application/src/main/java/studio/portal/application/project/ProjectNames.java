package studio.portal.application.project;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;

/** Projects by their names, through the eyes of an actor. What an actor may not see is absent. */
public interface ProjectNames {
    /** How many are offered to choose from. */
    int MOST_OFFERED = 100;

    Optional<ProjectName> find(Actor actor, ProjectId id);

    /**
     * The projects of a client that its members see, the latest change first; those are what a client's ticket or
     * document can name. At most {@value #MOST_OFFERED}.
     */
    List<ProjectName> published(Actor actor, ClientId client);

    /** As {@link #published}, with those that only the studio sees, as far as the actor does. */
    List<ProjectName> all(Actor actor, ClientId client);

    /** The other client of a member under whom they see a project; empty where there is none, or for anybody else. */
    Optional<ClientName> visibleUnder(Actor actor, ProjectId id);
}
