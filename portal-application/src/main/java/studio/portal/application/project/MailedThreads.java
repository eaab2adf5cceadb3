package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;

/** What mails tell of the threads of projects, through the eyes of whoever gets them. */
@FunctionalInterface
public interface MailedThreads {
    record Said(ProjectName project, ProjectEntry entry) {}

    /** Empty for what the actor may not see. */
    Optional<Said> find(Actor actor, ProjectId project, EntryId entry);

    static MailedThreads of(ProjectNames names, ThreadQueries threads) {
        return (actor, project, entry) -> names.find(actor, project)
                .flatMap(name -> threads.find(actor, project, entry).map(said -> new Said(name, said)));
    }
}
