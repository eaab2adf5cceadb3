package studio.portal.application.document;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Change;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.DocumentTerms;
import studio.portal.domain.document.Labels;
import studio.portal.domain.project.ProjectId;

/** The studio sets title, kind, labels or project of a document; any number of them in one step. */
public final class ChangeDocument {
    /** @param projectId one of the same client */
    public record Command(
            Optional<@PlainLine @Size(max = Document.TITLE_LENGTH) String> title,
            Optional<DocumentKind> kind,

            Optional<@Size(max = Labels.MOST) List<@PlainLine @Size(min = 1, max = Labels.LENGTH) String>> labels,

            Change<ProjectId> projectId,
            Optional<Long> expectedVersion) {}

    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final ProjectsOfClient projects;
    private final Clock clock;

    public ChangeDocument(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            ProjectsOfClient projects,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.projects = projects;
        this.clock = clock;
    }

    /** @throws StaleVersion if the document is no longer at the expected version */
    public void handle(Actor actor, DocumentId id, Command command) {
        validation.check(command);
        command.title().filter(String::isBlank).ifPresent(blank -> {
            throw InvalidInput.of("title", "NotBlank");
        });
        transactions.run(actor, () -> {
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            if (!DocumentPolicy.mayChange(actor)) {
                throw new AccessDenied("Only the studio changes a document");
            }
            Versions.expect(command.expectedVersion(), document.version(actor));
            var terms = new DocumentTerms(
                    command.title().orElse(document.title()),
                    command.kind().orElse(document.kind()),
                    command.labels().map(Labels::new).orElse(document.labels()),
                    project(actor, document, command.projectId()));
            document.change(terms, actor, clock.instant());
            documents.update(actor, document);
        });
    }

    /** What it names already it may go on naming, whatever became of that: a form sends what it showed. */
    private Optional<ProjectId> project(Actor actor, Document document, Change<ProjectId> wanted) {
        if (!wanted.wanted() || wanted.value().equals(document.project())) {
            return document.project();
        }
        wanted.value()
                .filter(id -> !projects.has(actor, document.ofClient(), id))
                .ifPresent(foreign -> {
                    throw InvalidInput.of("projectId", "absent");
                });
        return wanted.value();
    }
}
