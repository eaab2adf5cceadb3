package studio.portal.application.project;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;

/** What the page of a project asks besides the project itself, through the eyes of an actor. */
public interface ProjectPageQueries {
    /** Of more events than these, what the earliest say is not looked at. */
    int MOST_EVENTS = 500;

    /**
     * How much of each belongs to the project that the actor sees: as many as the lists that are filtered by it are long.
     */
    record Counts(int documents, int tickets, int requests, int said) {}

    Counts counts(Actor actor, ProjectId project);

    /**
     * The milestones, decisions and things said to which somebody else did something after a time that the actor may be
     * shown.
     */
    Set<UUID> touched(Actor actor, ProjectId project, Instant since);
}
