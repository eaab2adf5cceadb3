package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.portal.application.document.CommentQueries;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.document.PreviewQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Form;
import studio.portal.web.Pages;
import studio.portal.web.Visit;

/** Puts together what is shown of a version. */
public final class VersionScreens {
    private final Pages pages;
    private final DocumentQueries documents;
    private final PreviewQueries previews;
    private final CommentQueries comments;

    public VersionScreens(Pages pages, DocumentQueries documents, PreviewQueries previews, CommentQueries comments) {
        this.pages = pages;
        this.documents = documents;
        this.previews = previews;
        this.comments = comments;
    }

    /** Of which version of each of these documents the reader may see a small picture. */
    Map<DocumentId, VersionNumber> thumbnails(Actor actor, List<DocumentRow> rows) {
        return previews.thumbnails(actor, rows.stream().map(DocumentRow::id).toList());
    }

    /** Of the document at the path; where the reader does not see it now, what {@link #elsewhere} says takes the place. */
    void ofDocument(Context ctx, Consumer<DocumentDetail> shown) {
        var id = DocumentAddress.document(ctx);
        documents.find(Visit.of(ctx).actor(), id).ifPresentOrElse(shown, () -> elsewhere(ctx, id));
    }

    /** @throws NotFound unless the reader sees the document at the path */
    DocumentDetail document(Context ctx) {
        return documents
                .find(Visit.of(ctx).actor(), DocumentAddress.document(ctx))
                .orElseThrow(NotFound::new);
    }

    /**
     * Offers the switch where a document is there for another client of the reader.
     *
     * @throws NotFound where it is not
     */
    void elsewhere(Context ctx, DocumentId id) {
        var client = documents.visibleUnder(Visit.of(ctx).actor(), id).orElseThrow(NotFound::new);
        pages.show(ctx, "document/elsewhere.jte", Map.of("client", client, "path", ctx.path()));
    }

    /** @throws NotFound unless the reader may have the version's bytes */
    VersionView view(Actor actor, VersionAddress address) {
        var document = documents.find(actor, address.document()).orElseThrow(NotFound::new);
        return view(actor, document, address.version()).orElseThrow(NotFound::new);
    }

    /** For the page of a document; empty where there is nothing to be had of the version. */
    public Optional<VersionView> view(Actor actor, DocumentDetail document, VersionNumber version) {
        return compared(actor, document, version).map(view -> {
            var text = view.preview().isDrawn() || !view.preview().hasText()
                    ? Optional.<String>empty()
                    : previews.text(actor, document.id(), version).map(VersionScreens::cut);
            return view.with(text, comments.of(actor, document.id(), version));
        });
    }

    /** As {@link #view(Actor, DocumentDetail, VersionNumber)}, without its text and what was said of it. */
    Optional<VersionView> compared(Actor actor, DocumentDetail document, VersionNumber version) {
        return document.version(version)
                .flatMap(row -> previews.find(actor, document.id(), version)
                        .map(preview -> new VersionView(
                                document, row, preview, Optional.empty(), List.of(), Form.empty(), Form.empty())));
    }

    private static String cut(String text) {
        if (text.length() <= VersionView.MOST_TEXT) {
            return text;
        }
        var half = Character.isHighSurrogate(text.charAt(VersionView.MOST_TEXT - 1)) ? 1 : 0;
        return text.substring(0, VersionView.MOST_TEXT - half);
    }

    void show(Context ctx, VersionView view) {
        pages.show(ctx, "document/version.jte", Map.of("view", view));
    }
}
