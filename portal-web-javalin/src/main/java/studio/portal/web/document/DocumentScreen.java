package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import studio.portal.application.document.ApprovalQueries;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.VersionRow;
import studio.portal.application.project.ProjectName;
import studio.portal.application.project.ProjectNames;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Answers;
import studio.portal.web.Form;
import studio.portal.web.Pages;
import studio.portal.web.Visit;

/** Puts the page of a document together. */
public final class DocumentScreen {
    private final Pages pages;
    private final DocumentQueries documents;
    private final VersionScreens versions;
    private final ApprovalQueries approvals;
    private final ProjectNames projects;

    public DocumentScreen(
            Pages pages,
            DocumentQueries documents,
            VersionScreens versions,
            ApprovalQueries approvals,
            ProjectNames projects) {
        this.pages = pages;
        this.documents = documents;
        this.versions = versions;
        this.approvals = approvals;
        this.projects = projects;
    }

    /** The document at the path; offers the switch where it is there for another client of the reader. */
    void show(Context ctx) {
        var id = DocumentAddress.document(ctx);
        var document = documents.find(Visit.of(ctx).actor(), id);
        if (document.isPresent()) {
            show(ctx, view(ctx, document.get(), shown(ctx, document.get())), part -> part);
        } else {
            versions.elsewhere(ctx, id);
        }
    }

    /** The page again, with a form that was refused. */
    void again(Context ctx, DocumentId id, UnaryOperator<DocumentView> refused) {
        var document = documents.find(Visit.of(ctx).actor(), id).orElseThrow(NotFound::new);
        show(ctx, refused.apply(view(ctx, document, document.current())), part -> part);
    }

    private DocumentView view(Context ctx, DocumentDetail document, Optional<VersionRow> shown) {
        var seen = shown.flatMap(row -> versions.view(Visit.of(ctx).actor(), document, row.number()));
        return DocumentView.of(document, shown, seen, projects(Visit.of(ctx).actor(), document));
    }

    /** Its own first, whatever became of it; then those of its client that changed last. */
    private List<ProjectName> projects(Actor actor, DocumentDetail document) {
        if (!DocumentPolicy.mayChange(actor) || document.isWithdrawn()) {
            return List.of();
        }
        var own = document.project();
        return Stream.concat(
                        own.stream(),
                        projects.all(actor, document.ofClient()).stream()
                                .filter(name -> own.filter(it -> it.id().equals(name.id()))
                                        .isEmpty()))
                .toList();
    }

    /** As {@link #again(Context, DocumentId, UnaryOperator)}, with a form about the approval of a version. */
    void again(Context ctx, DocumentId id, VersionNumber version, UnaryOperator<ApprovalPart> refused) {
        var document = documents.find(Visit.of(ctx).actor(), id).orElseThrow(NotFound::new);
        show(ctx, view(ctx, document, document.version(version)), refused);
    }

    private void show(Context ctx, DocumentView view, UnaryOperator<ApprovalPart> refused) {
        var approval = refused.apply(approval(Visit.of(ctx).actor(), view.document()));
        pages.show(ctx, "document/view.jte", Map.of("view", view, "approval", approval));
    }

    private ApprovalPart approval(Actor actor, DocumentDetail document) {
        var rounds = approvals.rounds(actor, document.id());
        var offered = approvals.approvers(actor, document.ofClient());
        return new ApprovalPart(
                rounds, offered, approvals.evidence(actor, document.id(), rounds), Form.empty(), Form.empty());
    }

    /** @throws NotFound if the address asks for a version that is not there for the reader */
    private static Optional<VersionRow> shown(Context ctx, DocumentDetail document) {
        var wanted = Answers.query(ctx, "version");
        if (wanted.isEmpty()) {
            return document.current();
        }
        return Optional.of(wanted.flatMap(DocumentAddress::version)
                .flatMap(document::version)
                .orElseThrow(NotFound::new));
    }
}
