package studio.portal.application.project;

import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.RequestId;

/** Reads requests to clients, through the eyes of an actor. What an actor may not see is absent. */
public interface RequestQueries extends MailedRequests {
    /** The requests of a project, latest first; empty where the actor sees no such project. */
    Optional<Page<RequestRow>> ofProject(Actor actor, ProjectId project, PageRequest request);

    /**
     * Everything that waits on a client, what is due first first: for members on their own, for staff on all of them.
     */
    Page<RequestRow> waiting(Actor actor, PageRequest request);

    /** Everything that waits on the studio, which has answers to decide on: the oldest answer first. */
    Page<RequestRow> answered(Actor actor, PageRequest request);

    /** The other client of a member under whom they see a request; empty where there is none, or for anybody else. */
    Optional<ClientName> visibleUnder(Actor actor, RequestId id);
}
