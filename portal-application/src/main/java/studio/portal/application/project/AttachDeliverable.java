package studio.portal.application.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Validation;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.Deliverable;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.WebAddress;

/** The studio says what is handed over with a milestone: a version of a document, or an address. */
public final class AttachDeliverable {
    /**
     * @param label which state of it this is, perhaps ""
     * @param url an address; empty for a document
     * @param documentId of the same client; empty for an address
     * @param version of the document
     */
    public record Command(
            @NotBlank @PlainLine @Size(max = Deliverable.NAME_LENGTH)
            String name,

            @NotNull @PlainLine @Size(max = Deliverable.LABEL_LENGTH)
            String label,

            Optional<String> url,
            Optional<DocumentId> documentId,
            Optional<VersionNumber> version) {}

    private final LockedProjects projects;
    private final Validation validation;
    private final DocumentVersions documents;
    private final Ids ids;

    public AttachDeliverable(LockedProjects projects, Validation validation, DocumentVersions documents, Ids ids) {
        this.projects = projects;
        this.validation = validation;
        this.documents = documents;
        this.ids = ids;
    }

    /**
     * @throws NotFound if the project has no such milestone
     * @throws InvalidInput {@code url} or {@code documentId} unless exactly one of them is there and fits
     */
    public DeliverableId handle(Actor actor, ProjectId id, MilestoneId milestone, Command command) {
        validation.check(command);
        var deliverable = new DeliverableId(ids.next());
        projects.plan(actor, id, Optional.empty(), (project, at) -> {
            project.milestone(actor, milestone);
            var content = content(actor, project.client(), command);
            project.plan()
                    .attach(milestone, deliverable, command.name(), Optional.of(command.label()), content, actor, at);
        });
        return deliverable;
    }

    private Content content(Actor actor, ClientId client, Command command) {
        if (command.documentId().isPresent() == command.url().isPresent()) {
            throw InvalidInput.of("url", command.url().isPresent() ? "one-content" : "NotBlank");
        }
        return command.url().map(AttachDeliverable::address).orElseGet(() -> version(actor, client, command));
    }

    private static Content address(String url) {
        if (!WebAddress.is(url.strip())) {
            throw InvalidInput.of("url", "address");
        }
        return new Content.Address(new WebAddress(url));
    }

    private Content version(Actor actor, ClientId client, Command command) {
        var number = command.version().orElseThrow(() -> InvalidInput.of("version", "NotNull"));
        return documents
                .find(actor, client, command.documentId().orElseThrow(), number)
                .orElseThrow(() -> InvalidInput.of("documentId", "absent"));
    }
}
