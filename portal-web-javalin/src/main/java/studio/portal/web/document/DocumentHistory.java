package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import studio.portal.application.Page;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.document.DocumentQueries;
import studio.portal.domain.document.DocumentId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** What was recorded of a document, for the studio: as a page and as JSON. */
public final class DocumentHistory implements Routes {
    private static final String PATH = "/documents/{id}/history";

    private final Pages pages;
    private final DocumentQueries documents;

    public DocumentHistory(Pages pages, DocumentQueries documents) {
        this.pages = pages;
        this.documents = documents;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.STAFF, this::show);
        table.api(
                HandlerType.GET,
                PATH,
                Access.STAFF,
                Operation.answering(
                        "What was recorded of a document, the latest 1,000 lines",
                        200,
                        Operation.listOf(HistoryLine.class)),
                ctx -> Answers.json(
                        ctx,
                        Page.whole(lines(ctx, DocumentApi.find(ctx, documents).id()))));
    }

    private void show(Context ctx) {
        var document = DocumentApi.find(ctx, documents);
        pages.show(ctx, "document/history.jte", Map.of("document", document, "lines", lines(ctx, document.id())));
    }

    private List<HistoryLine> lines(Context ctx, DocumentId id) {
        return documents.history(Visit.of(ctx).actor(), id);
    }
}
