package studio.portal.application.project;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectThread;
import studio.portal.domain.project.ThreadRepository;

/** Staff take back what a message or note says; a mark stays. */
public final class RedactInProject {
    private final Transactions transactions;
    private final ProjectRepository projects;
    private final ThreadRepository threads;
    private final Clock clock;

    public RedactInProject(
            Transactions transactions, ProjectRepository projects, ThreadRepository threads, Clock clock) {
        this.transactions = transactions;
        this.projects = projects;
        this.threads = threads;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such project, message or note, or it is redacted already */
    public void handle(Actor actor, ProjectId id, EntryId entry, boolean note) {
        transactions.run(actor, () -> {
            var project = projects.lock(actor, id).orElseThrow(NotFound::new);
            var thread = new ProjectThread(project);
            var at = clock.instant();
            if (note) {
                thread.redactNote(entry, actor, at);
                threads.redactNote(actor, id, entry, at);
            } else {
                thread.redact(entry, actor, at);
                threads.redact(actor, id, entry, at);
            }
            projects.update(actor, project);
        });
    }
}
