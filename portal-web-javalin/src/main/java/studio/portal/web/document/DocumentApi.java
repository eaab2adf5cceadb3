package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.document.AddDocument;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.DownloadVersion.Way;
import studio.portal.domain.NotFound;
import studio.portal.domain.document.DocumentId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.FileAnswer;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Documents as JSON: list, add, read, and the files of their versions. */
public final class DocumentApi implements Routes {
    private final Once once;
    private final Validation validation;
    private final DocumentQueries documents;
    private final AddDocument add;
    private final DownloadVersion download;
    private final FileAnswer answer;

    public DocumentApi(
            Once once,
            Validation validation,
            DocumentQueries documents,
            AddDocument add,
            DownloadVersion download,
            FileAnswer answer) {
        this.once = once;
        this.validation = validation;
        this.documents = documents;
        this.add = add;
        this.download = download;
        this.answer = answer;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/documents",
                Access.SIGNED_IN,
                Operation.answering("Documents the caller may see", 200, Operation.listOf(DocumentJson.Row.class))
                        .asking(
                                "limit",
                                "after",
                                "before",
                                "q",
                                "kind",
                                "label",
                                "client",
                                "project",
                                "withdrawn",
                                "waiting",
                                "sort"),
                this::list);
        table.api(
                HandlerType.POST,
                "/documents",
                Access.SIGNED_IN,
                Operation.answering("Make a document of a file that was sent before", 201, DocumentJson.Document.class)
                        .taking(DocumentBody.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::add);
        table.api(
                HandlerType.GET,
                "/documents/{id}",
                Access.SIGNED_IN,
                Operation.answering("One document with its versions", 200, DocumentJson.Document.class),
                ctx -> answer(ctx, find(ctx, documents)));
        table.api(
                HandlerType.GET,
                "/documents/{id}/versions/{n}/file",
                Access.SIGNED_IN,
                Operation.answering("The bytes of a version, whole or in part", 200, byte[].class)
                        .refusing(410, 416),
                this::download);
    }

    private void list(Context ctx) {
        var page = documents.list(Visit.of(ctx).actor(), DocumentFilters.strictly(ctx), Answers.pageRequest(ctx));
        var rows = page.items().stream().map(DocumentJson.Row::of).toList();
        Answers.json(ctx, new Page<>(rows, page.next(), page.previous()));
    }

    private void add(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        var command = DocumentInput.add(input, DocumentInput.upload(input));
        input.check(validation, command);
        var id = once.of(ctx, input, () -> add.handle(actor, command).toString());
        var document = Parsing.uuid(id)
                .map(DocumentId::new)
                .flatMap(added -> documents.find(actor, added))
                .orElseThrow(NotFound::new);
        ctx.status(201).header("Location", DocumentJson.path(document.id()));
        answer(ctx, document);
    }

    private void download(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = DocumentAddress.document(ctx);
        var version = DocumentAddress.version(ctx);
        answer.send(ctx, download.handle(actor, id, version, Way.DOWNLOAD, FileAnswer.sends(ctx)));
    }

    static DocumentDetail find(Context ctx, DocumentQueries documents) {
        return documents
                .find(Visit.of(ctx).actor(), DocumentAddress.document(ctx))
                .orElseThrow(NotFound::new);
    }

    static void answer(Context ctx, DocumentDetail document) {
        Answers.etag(ctx, document.version());
        Answers.json(ctx, DocumentJson.Document.of(document));
    }
}
