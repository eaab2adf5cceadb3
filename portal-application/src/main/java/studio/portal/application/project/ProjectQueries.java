package studio.portal.application.project;

import java.util.List;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;

/** Reads projects for lists and pages, through the eyes of an actor. What an actor may not see is absent. */
public interface ProjectQueries {
    /** Of a project with a longer history the page shows as many lines. */
    int MOST_HISTORY = 500;

    /** More clients than these a filter does not offer. */
    int MOST_CLIENTS = 100;

    /** @throws InvalidInput {@code after} or {@code before} if a cursor is none of ours */
    Page<ProjectRow> list(Actor actor, ProjectFilter filter, PageRequest request);

    Optional<ProjectDetail> find(Actor actor, ProjectId id);

    Optional<ProjectDetail> find(Actor actor, ProjectNumber number);

    /** Only what is needed to find the way from id to number; empty inside while it is unpublished. */
    Optional<Optional<ProjectNumber>> numberOf(Actor actor, ProjectId id);

    /**
     * What was recorded of a project, newest first, at most the last {@link #MOST_HISTORY}; empty for everybody but staff.
     */
    List<HistoryLine> history(Actor actor, ProjectId id);

    /** Clients with projects to filter by, by name, at most {@link #MOST_CLIENTS}; none for everybody but staff. */
    List<ClientName> clients(Actor actor, Optional<ClientId> chosen);

    /**
     * Another client the member belongs to, under which they would see this project: the page offers the switch. Empty
     * for everybody else, and for a project they would not see there either.
     */
    Optional<ClientName> visibleUnder(Actor actor, ProjectNumber number);
}
