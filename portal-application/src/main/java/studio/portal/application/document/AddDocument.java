package studio.portal.application.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.account.MembersNow;
import studio.portal.application.file.AskForPreview;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.OneLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.DocumentOpening;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.DocumentVersion;
import studio.portal.domain.document.Labels;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;
import studio.portal.domain.project.ProjectId;

/** A file becomes a document of a client's library: staff add for any client, members for the one they act for. */
public final class AddDocument {
    /**
     * @param title empty: the name of the file without its ending
     * @param clientId staff only, and then required
     * @param projectId one of the same client
     * @param uploadId an upload of the actor's own that nothing names yet
     * @param share whether the client sees it at once; what a member adds is seen in any case
     */
    public record Command(
            Optional<@PlainLine @Size(max = Document.TITLE_LENGTH) String> title,
            @NotNull DocumentKind kind,

            @Size(max = Labels.MOST) List<@PlainLine @Size(min = 1, max = Labels.LENGTH) String> labels,

            Optional<ClientId> clientId,
            Optional<ProjectId> projectId,
            @NotNull UploadId uploadId,
            Optional<@Size(max = DocumentVersion.NOTE_LENGTH) String> note,
            boolean share) {}

    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final ClientRepository clients;
    private final ProjectsOfClient projects;
    private final UploadRepository uploads;
    private final AskForPreview previews;
    private final Ids ids;
    private final MembersNow members;
    private final Clock clock;

    public AddDocument(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            ClientRepository clients,
            ProjectsOfClient projects,
            UploadRepository uploads,
            AskForPreview previews,
            Ids ids,
            MembersNow members,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.clients = clients;
        this.projects = projects;
        this.uploads = uploads;
        this.previews = previews;
        this.ids = ids;
        this.members = members;
        this.clock = clock;
    }

    public DocumentId handle(Actor actor, Command command) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var client = client(now, command.clientId());
            command.projectId().filter(id -> !projects.has(now, client, id)).ifPresent(foreign -> {
                throw InvalidInput.of("projectId", "absent");
            });
            var file = NewVersions.file(uploads, now, command.uploadId());
            var title = command.title().filter(text -> !text.isBlank()).orElseGet(() -> title(file.name()));
            var opening = new DocumentOpening(
                    client, command.projectId(), title, command.kind(), new Labels(command.labels()));
            var first = NewVersions.of(file, command.note(), command.share());
            var document = Document.add(new DocumentId(ids.next()), opening, first, now, clock.instant());
            documents.add(now, document);
            previews.handle(now, file);
            return document.id();
        });
    }

    private ClientId client(Actor actor, Optional<ClientId> wanted) {
        if (actor instanceof Actor.Member member) {
            if (wanted.filter(id -> !id.equals(member.client())).isPresent()) {
                throw InvalidInput.of("clientId", "absent");
            }
            return member.client();
        }
        if (!actor.isStaff()) {
            throw new AccessDenied("Only members and staff add documents");
        }
        var id = wanted.orElseThrow(() -> InvalidInput.of("clientId", "NotNull"));
        if (clients.find(actor, id).isEmpty()) {
            throw InvalidInput.of("clientId", "absent");
        }
        return id;
    }

    /** What a file is called may hold what no title may. */
    private static String title(FileName name) {
        var text = name.value();
        var dot = text.lastIndexOf('.');
        var base = OneLine.outOf(dot > 0 ? text.substring(0, dot) : text);
        return base.isEmpty() ? new FileName("").value() : base;
    }
}
