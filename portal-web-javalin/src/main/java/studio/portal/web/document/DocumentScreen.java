package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.VersionRow;
import studio.portal.domain.NotFound;
import studio.portal.domain.document.DocumentId;
import studio.portal.web.Answers;
import studio.portal.web.Pages;
import studio.portal.web.Visit;

/** Puts the page of a document together. */
final class DocumentScreen {
    private final Pages pages;
    private final DocumentQueries documents;
    private final VersionScreens versions;

    DocumentScreen(Pages pages, DocumentQueries documents, VersionScreens versions) {
        this.pages = pages;
        this.documents = documents;
        this.versions = versions;
    }

    /** The document at the path; offers the switch where it is there for another client of the reader. */
    void show(Context ctx) {
        var id = DocumentAddress.document(ctx);
        var document = documents.find(Visit.of(ctx).actor(), id);
        if (document.isPresent()) {
            show(ctx, view(ctx, document.get(), shown(ctx, document.get())));
        } else {
            elsewhere(ctx, id);
        }
    }

    /** The page again, with a form that was refused. */
    void again(Context ctx, DocumentId id, UnaryOperator<DocumentView> refused) {
        var document = documents.find(Visit.of(ctx).actor(), id).orElseThrow(NotFound::new);
        show(ctx, refused.apply(view(ctx, document, document.current())));
    }

    private DocumentView view(Context ctx, DocumentDetail document, Optional<VersionRow> shown) {
        var seen = shown.flatMap(row -> versions.view(Visit.of(ctx).actor(), document, row.number()));
        return DocumentView.of(document, shown, seen);
    }

    private void show(Context ctx, DocumentView view) {
        pages.show(ctx, "document/view.jte", Map.of("view", view));
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

    private void elsewhere(Context ctx, DocumentId id) {
        var client = documents.visibleUnder(Visit.of(ctx).actor(), id).orElseThrow(NotFound::new);
        pages.show(ctx, "document/elsewhere.jte", Map.of("client", client, "id", id));
    }
}
