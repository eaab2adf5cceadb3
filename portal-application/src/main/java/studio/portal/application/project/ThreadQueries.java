package studio.portal.application.project;

import java.util.List;
import java.util.Optional;
import studio.portal.application.file.Download;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;

/** Reads what is said in projects, through the eyes of an actor. What an actor may not see is absent. */
public interface ThreadQueries {
    /** Everything the actor may see, oldest first; empty where they see no such project. */
    Optional<List<ProjectEntry>> of(Actor actor, ProjectId project);

    /** A file with a message of a project the actor sees; one with a note for staff only. All others are absent. */
    Optional<Download> attached(Actor actor, ProjectId project, UploadId upload);
}
