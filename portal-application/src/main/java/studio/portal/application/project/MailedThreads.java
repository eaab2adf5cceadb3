package studio.portal.application.project;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;

/** What mails tell of the threads of projects, through the eyes of whoever gets them. */
@FunctionalInterface
public interface MailedThreads {
    record Talk(ProjectName project, List<ProjectEntry> entries) {
        public Talk {
            entries = List.copyOf(entries);
        }
    }

    /** Empty for a project the actor may not see. */
    Optional<Talk> find(Actor actor, ProjectId project);

    static MailedThreads of(ProjectNames names, ThreadQueries threads) {
        return (actor, id) -> names.find(actor, id)
                .flatMap(project -> threads.of(actor, id).map(entries -> new Talk(project, entries)));
    }
}
