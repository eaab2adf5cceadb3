package studio.portal.application.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.account.MembersNow;
import studio.portal.application.file.UnusedUploads;
import studio.portal.domain.MessageBody;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectThread;
import studio.portal.domain.project.ThreadRepository;

/** Somebody says something in a project: a message of either side, or of the studio an update or an internal note. */
public final class WriteInProject {
    public enum Kind {
        MESSAGE,
        UPDATE,
        /** No client can notice. */
        NOTE
    }

    public record Command(
            Kind kind,
            @NotBlank @Size(max = MessageBody.LENGTH) String body,
            @Size(max = Attachments.MOST) List<UploadId> attachmentIds) {}

    private final Transactions transactions;
    private final Validation validation;
    private final ProjectRepository projects;
    private final ThreadRepository threads;
    private final UploadRepository uploads;
    private final MembersNow members;
    private final Ids ids;
    private final Clock clock;

    public WriteInProject(
            Transactions transactions,
            Validation validation,
            ProjectRepository projects,
            ThreadRepository threads,
            UploadRepository uploads,
            MembersNow members,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.projects = projects;
        this.threads = threads;
        this.uploads = uploads;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFound if the actor sees no such project */
    public EntryId handle(Actor actor, ProjectId id, Command command) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var project = projects.lock(now, id).orElseThrow(NotFound::new);
            var thread = new ProjectThread(project);
            var attachments = UnusedUploads.of(uploads, now, command.attachmentIds());
            var entry = new EntryId(ids.next());
            var at = clock.instant();
            switch (command.kind()) {
                case MESSAGE, UPDATE -> {
                    var kind = ProjectMessage.Kind.valueOf(command.kind().name());
                    threads.append(now, thread.write(entry, kind, command.body(), attachments, now, at));
                }
                case NOTE -> threads.append(now, thread.note(entry, command.body(), attachments, now, at));
            }
            projects.update(now, project);
            return entry;
        });
    }
}
