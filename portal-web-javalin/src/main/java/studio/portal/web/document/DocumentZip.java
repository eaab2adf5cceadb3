package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import studio.portal.application.InvalidInput;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.DownloadVersion.Way;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.web.Access;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;
import studio.portal.web.file.ZipAnswer;

/**
 * The current versions of several documents as one zip, made while it is sent. If one of them is not the reader's to have,
 * nothing is sent; each passes the same guard as by itself, and is recorded.
 */
public final class DocumentZip implements Routes {
    private static final int MOST = 200;
    private static final String NAME = "documents.zip";

    private final DocumentQueries documents;
    private final DownloadVersion download;
    private final ZipAnswer answer;

    public DocumentZip(DocumentQueries documents, DownloadVersion download, ZipAnswer answer) {
        this.documents = documents;
        this.download = download;
        this.answer = answer;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/documents/zip", Access.SIGNED_IN, this::send);
        table.api(
                HandlerType.GET,
                "/documents/zip",
                Access.SIGNED_IN,
                Operation.answering("The current versions of at most 200 documents as one zip", 200, byte[].class)
                        .asking("id")
                        .refusing(410),
                this::send);
    }

    private void send(Context ctx) {
        var actor = Visit.of(ctx).actor();
        answer.send(ctx, NAME, ids(ctx).stream().map(id -> entry(actor, id)).toList());
    }

    /** @throws InvalidInput {@code id}: {@code NotNull}, {@code too-many} */
    private static List<DocumentId> ids(Context ctx) {
        var ids = ctx.queryParams("id").stream()
                .map(text -> Parsing.uuid(text).map(DocumentId::new).orElseThrow(NotFound::new))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            throw InvalidInput.of("id", "NotNull");
        }
        if (ids.size() > MOST) {
            throw InvalidInput.of("id", "too-many-documents");
        }
        return ids;
    }

    private ZipAnswer.Entry entry(Actor actor, DocumentId id) {
        var current = documents
                .find(actor, id)
                .filter(document -> !document.isWithdrawn())
                .flatMap(DocumentDetail::current)
                .orElseThrow(NotFound::new);
        return new ZipAnswer.Entry(
                current.fileName(),
                current.addedAt(),
                () -> download.handle(actor, id, current.number(), Way.ZIP, any -> true));
    }
}
