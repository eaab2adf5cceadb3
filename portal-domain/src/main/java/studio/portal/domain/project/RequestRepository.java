package studio.portal.domain.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** Every request to clients there is, seen through the eyes of an actor. Saving one stores its events with it. */
public interface RequestRepository {
    /** A request the actor may not see is absent, exactly as if it did not exist. */
    Optional<ProjectRequest> find(Actor actor, RequestId id);

    /** As {@link #find}, and nobody else changes the request until the transaction ends. */
    Optional<ProjectRequest> lock(Actor actor, RequestId id);

    /** What of a project is neither settled nor withdrawn, drafts too, in the order of the ids; locked as by {@link #lock}. */
    List<ProjectRequest> lockOpen(Actor actor, ProjectId project);

    void add(Actor actor, ProjectRequest request);

    /**
     * Stores what changed. Files that became part of an answer must be unused uploads of the actor's; those that are no
     * longer part of one are given up.
     *
     * @throws StaleVersion if it has been changed since it was found
     */
    void update(Actor actor, ProjectRequest request);

    /**
     * Requests of which the client is to be reminded today, as {@link ProjectRequest#isReminderDue} says; in the order of
     * their ids, after one of them. Locks none.
     */
    List<RequestId> toRemind(Actor actor, LocalDate today, ZoneId zone, Optional<RequestId> after, int limit);
}
