package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.project.RequestQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.AttachedFiles;
import studio.portal.web.Done;
import studio.portal.web.FileAnswer;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Requests to clients as pages, as both sides see them: what waits, one with its items, and how a client answers. */
public final class RequestPages implements Routes {
    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final RequestQueries requests;
    private final AccountQueries accounts;
    private final RequestDeeds deeds;
    private final ReceiveUpload receive;
    private final FileAnswer files;

    public RequestPages(
            Pages pages,
            Once once,
            Validation validation,
            RequestQueries requests,
            AccountQueries accounts,
            RequestDeeds deeds,
            ReceiveUpload receive,
            FileAnswer files) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.requests = requests;
        this.accounts = accounts;
        this.deeds = deeds;
        this.receive = receive;
        this.files = files;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/requests", Access.SIGNED_IN, this::waiting);
        table.get("/requests/{request}", Access.SIGNED_IN, this::view);
        table.get("/requests/{request}/files/{upload}", Access.SIGNED_IN, this::download);
        table.upload("/requests/{request}/items/{number}/answer", Access.SIGNED_IN, this::save);
        table.post("/requests/{request}/answers", Access.SIGNED_IN, this::send);
    }

    /** Of one project all of them, else what waits on the reader's own side; the studio may ask what waits on clients. */
    private void waiting(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var project = Answers.query(ctx, "project")
                .map(text -> Parsing.uuid(text).map(ProjectId::new).orElseThrow(NotFound::new));
        var ofClients = !actor.isStaff()
                || Answers.query(ctx, "on").filter("client"::equals).isPresent();
        var page = project.map(id ->
                        requests.ofProject(actor, id, Answers.pageRequest(ctx)).orElseThrow(NotFound::new))
                .orElseGet(() -> ofClients
                        ? requests.waiting(actor, Answers.pageRequest(ctx))
                        : requests.answered(actor, Answers.pageRequest(ctx)));
        var shown = project.isPresent() ? "project" : ofClients ? "client" : "studio";
        var parameters = new LinkedHashMap<String, Object>(Map.of("rows", page.items(), "shown", shown));
        parameters.put("newer", page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)));
        parameters.put("older", page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor)));
        pages.show(ctx, "request/list.jte", parameters);
    }

    private void view(Context ctx) {
        requests.find(Visit.of(ctx).actor(), RequestScreen.id(ctx))
                .ifPresentOrElse(
                        request -> RequestScreen.show(ctx, pages, RequestScreen.view(ctx, accounts, request)),
                        () -> RequestScreen.elsewhere(ctx, pages, requests));
    }

    private void download(Context ctx) {
        var request = RequestScreen.find(ctx, requests).id();
        var upload = Parsing.pathId(ctx, "upload", UploadId::new);
        files.send(ctx, deeds.download().handle(Visit.of(ctx).actor(), request, upload, FileAnswer.sends(ctx)));
    }

    /** Without JavaScript the files of an answer come with the form, beside those it has already. */
    private void save(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var request = RequestScreen.find(ctx, requests);
        var number = RequestScreen.item(ctx, request).number();
        mustBeOfClient(actor);
        var input = Input.ofForm(ctx);
        var arriving = new AttachedFiles(receive, once);
        pages.prepare(
                ctx,
                input,
                () -> {
                    var command = RequestInput.answer(input, arriving.receive(actor, input));
                    input.check(validation, command);
                    return () -> {
                        deeds.save().handle(actor, request.id(), Optional.empty(), number, command);
                        return Done.told("/requests/" + request.id() + "#item-" + number, "request.saved");
                    };
                },
                form -> RequestScreen.show(
                        ctx,
                        pages,
                        RequestScreen.view(ctx, accounts, RequestScreen.find(ctx, requests))
                                .refused("item-" + number, arriving.kept(form))));
    }

    private void send(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var request = RequestScreen.find(ctx, requests);
        mustBeOfClient(actor);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var version = input.number("version"); // nobody sends what a colleague has saved since, unseen
                    input.check();
                    deeds.sendAnswers().handle(actor, request.id(), version);
                    return Done.told("/requests/" + request.id(), "request.answered");
                },
                form -> RequestScreen.show(
                        ctx,
                        pages,
                        RequestScreen.view(ctx, accounts, RequestScreen.find(ctx, requests))
                                .refused("act", form)));
    }

    /** Said before anybody looks at what they sent. */
    private static void mustBeOfClient(Actor actor) {
        if (actor.isStaff()) {
            throw new AccessDenied("Only the client answers");
        }
    }
}
