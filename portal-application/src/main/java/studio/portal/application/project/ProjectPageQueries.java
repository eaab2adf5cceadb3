package studio.portal.application.project;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.project.ProjectId;

/** What the page of a project asks besides the project itself, through the eyes of an actor. */
public interface ProjectPageQueries {
    /** Of more that was said than this, the earliest is not looked at: a page shows the latest few. */
    int MOST_SAID = 100;

    /**
     * How much of each belongs to the project that the actor sees: as many as the lists that are filtered by it are long.
     *
     * @param money what was invoiced and paid, in each currency; nothing for who may not see it
     */
    record Counts(
            int documents, int tickets, int requests, int said, int invoices, int offers, List<ProjectMoney> money) {}

    Counts counts(Actor actor, ProjectId project);

    /**
     * The milestones, decisions and things said to which somebody else did something after a time that the actor may be
     * shown, and which of these documents somebody else changed since.
     */
    Set<UUID> touched(Actor actor, ProjectId project, List<DocumentId> documents, Instant since);
}
