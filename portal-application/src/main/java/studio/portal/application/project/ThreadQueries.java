package studio.portal.application.project;

import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.file.Download;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;

/**
 * Reads what is said in projects, through the eyes of an actor: for staff messages and notes, for everybody else messages.
 * What an actor may not see is absent. Nothing here reads a thread whole.
 */
public interface ThreadQueries {
    /** A page of it, oldest first; empty where the actor sees no such project. */
    Optional<Page<ProjectEntry>> page(Actor actor, ProjectId project, PageRequest request);

    /**
     * The last page: what was said last, at most so much, in the order it was said. Nothing where the actor sees no such
     * project.
     */
    Page<ProjectEntry> latest(Actor actor, ProjectId project, int most);

    Optional<ProjectEntry> find(Actor actor, ProjectId project, EntryId id);

    /** A file with a message of a project the actor sees; one with a note for staff only. All others are absent. */
    Optional<Download> attached(Actor actor, ProjectId project, UploadId upload);
}
