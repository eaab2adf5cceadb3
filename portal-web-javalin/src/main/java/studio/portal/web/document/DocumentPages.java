package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.PageRequest;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.ClientName;
import studio.portal.application.document.AddDocument;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.DownloadVersion.Way;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.file.UploadId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.AttachedFiles;
import studio.portal.web.Done;
import studio.portal.web.FileAnswer;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Documents as pages: the library, adding to it, one document, and the files of its versions. */
public final class DocumentPages implements Routes {
    /** More clients nobody looks through. */
    private static final int MOST_CLIENTS = 100;

    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final DocumentQueries documents;
    private final AccountQueries accounts;
    private final AddDocument add;
    private final ReceiveUpload receive;
    private final DownloadVersion download;
    private final FileAnswer answer;
    private final VersionScreens versions;
    private final DocumentScreen screen;

    public DocumentPages(
            Pages pages,
            Once once,
            Validation validation,
            DocumentQueries documents,
            VersionScreens versions,
            AccountQueries accounts,
            AddDocument add,
            ReceiveUpload receive,
            DownloadVersion download,
            FileAnswer answer,
            DocumentScreen screen) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.documents = documents;
        this.versions = versions;
        this.accounts = accounts;
        this.add = add;
        this.receive = receive;
        this.download = download;
        this.answer = answer;
        this.screen = screen;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/documents", Access.SIGNED_IN, this::list);
        table.upload("/documents", Access.SIGNED_IN, this::add);
        table.get("/documents/new", Access.SIGNED_IN, ctx -> showNew(ctx, asked(ctx)));
        table.get("/documents/{id}", Access.SIGNED_IN, screen::show);
        table.get("/documents/{id}/versions/{n}/file", Access.SIGNED_IN, this::download);
    }

    private void list(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var address = DocumentAddress.of(ctx);
        var filter = DocumentFilters.of(address);
        var page = documents.list(actor, filter, Answers.pageRequest(ctx));
        pages.show(
                ctx,
                "document/list.jte",
                Map.of(
                        "list",
                        new DocumentList(
                                address,
                                page,
                                clients(actor, filter.client()),
                                versions.thumbnails(actor, page.items()))));
    }

    /** By name; the chosen one in any case. None for members. */
    private List<ClientName> clients(Actor actor, Optional<ClientId> chosen) {
        if (!actor.isStaff()) {
            return List.of();
        }
        var first = new PageRequest(Optional.empty(), Optional.empty(), MOST_CLIENTS);
        var offered = new ArrayList<ClientName>();
        accounts.clients(actor, Optional.empty(), first).items().forEach(row -> offered.add(row.client()));
        chosen.filter(id -> offered.stream().noneMatch(client -> client.id().equals(id)))
                .flatMap(id -> accounts.client(actor, id))
                .ifPresent(client -> offered.add(client.client()));
        return offered;
    }

    private static Form asked(Context ctx) {
        var asked = new HashMap<String, String>();
        Answers.query(ctx, "client").ifPresent(client -> asked.put("clientId", client));
        Answers.query(ctx, "project").ifPresent(project -> asked.put("projectId", project));
        return Form.of(asked);
    }

    private void showNew(Context ctx, Form form) {
        var chosen = Parsing.uuid(form.value("clientId")).map(ClientId::new);
        var clients = clients(Visit.of(ctx).actor(), chosen);
        pages.show(ctx, "document/new.jte", Map.of("form", form, "clients", clients));
    }

    private void add(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofForm(ctx);
        var files = new AttachedFiles(receive, once);
        pages.prepare(
                ctx,
                input,
                () -> {
                    var uploads = uploads(input, files.receive(actor, input));
                    var commands = commands(input, uploads);
                    return () -> {
                        var added = commands.stream()
                                .map(command -> add.handle(actor, command))
                                .toList();
                        return added.size() == 1
                                ? Done.told(DocumentAddress.of(added.get(0)), "document.added")
                                : Done.told(DocumentAddress.PATH, "document.added-several");
                    };
                },
                form -> showNew(ctx, files.kept(form)));
    }

    static List<UploadId> uploads(FormInput input, List<UploadId> received) {
        var all = new ArrayList<>(input.list("attachmentIds", Parsing.id(UploadId::new)));
        all.addAll(received);
        if (all.isEmpty()) {
            input.refuse("file", "NotBlank");
        }
        return all;
    }

    /** Each file becomes a document of its own. */
    private List<AddDocument.Command> commands(FormInput input, List<UploadId> uploads) {
        if (uploads.size() > 1 && !input.text("title").isBlank()) {
            input.refuse("title", "title-of-one");
        }
        var commands =
                uploads.stream().map(upload -> DocumentInput.add(input, upload)).toList();
        commands.stream().findFirst().ifPresentOrElse(first -> input.check(validation, first), () -> {
            DocumentInput.add(input, DocumentInput.NO_FILE);
            input.check();
        });
        return commands;
    }

    private void download(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = DocumentAddress.document(ctx);
        var version = DocumentAddress.version(ctx);
        answer.send(ctx, download.handle(actor, id, version, Way.DOWNLOAD, FileAnswer.sends(ctx)));
    }
}
