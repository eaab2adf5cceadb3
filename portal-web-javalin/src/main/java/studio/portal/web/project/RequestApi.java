package studio.portal.web.project;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.project.ChangeRequest.Step;
import studio.portal.application.project.DecideOnItem;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.RequestDetail;
import studio.portal.application.project.RequestQueries;
import studio.portal.application.project.RequestRow;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestStatus;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.ApiTypes;
import studio.portal.web.FileAnswer;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Requests to clients as JSON: the studio asks and decides, the client answers. */
public final class RequestApi implements Routes {
    private static final String PATH = "/projects/{id}/requests";
    private static final String ONE = PATH + "/{request}";
    private static final String ITEM = ONE + "/items/{number}";

    private final Once once;
    private final Validation validation;
    private final RequestQueries requests;
    private final ProjectQueries projects;
    private final RequestDeeds deeds;
    private final FileAnswer files;

    public RequestApi(
            Once once,
            Validation validation,
            RequestQueries requests,
            ProjectQueries projects,
            RequestDeeds deeds,
            FileAnswer files) {
        this.once = once;
        this.validation = validation;
        this.requests = requests;
        this.projects = projects;
        this.deeds = deeds;
        this.files = files;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/requests",
                Access.SIGNED_IN,
                Operation.answering(
                                "Requests that wait on the client, or on the studio",
                                200,
                                ApiTypes.pageOf(RequestJson.Row.class))
                        .asking("limit", "after", "before", "on"),
                this::waiting);
        table.api(
                HandlerType.GET,
                PATH,
                Access.SIGNED_IN,
                Operation.answering("Requests of a project", 200, ApiTypes.pageOf(RequestJson.Row.class))
                        .asking("limit", "after", "before"),
                this::list);
        table.api(
                HandlerType.POST,
                PATH,
                Access.SIGNED_IN,
                Operation.answering("Draft a request to the client (staff)", 201, RequestJson.Request.class)
                        .taking(RequestBody.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::draft);
        table.api(
                HandlerType.GET,
                ONE,
                Access.SIGNED_IN,
                Operation.answering("One request with its items", 200, RequestJson.Request.class),
                ctx -> answer(ctx, find(ctx)));
        table.api(
                HandlerType.PATCH,
                ONE,
                Access.SIGNED_IN,
                Operation.answering(
                                "Change a draft, send it, or withdraw a request (staff)",
                                200,
                                RequestJson.Request.class)
                        .taking(RequestPatch.class)
                        .refusing(400, 403, 409, 412, 413, 415),
                this::change);
        table.api(
                HandlerType.POST,
                ONE + "/answers",
                Access.SIGNED_IN,
                Operation.answering("Send the saved answers (client)", 200, RequestJson.Request.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::sendAnswers);
        table.api(
                HandlerType.GET,
                ITEM,
                Access.SIGNED_IN,
                Operation.answering("One item of a request", 200, RequestJson.Item.class),
                ctx -> item(ctx, find(ctx)));
        table.api(
                HandlerType.PATCH,
                ITEM,
                Access.SIGNED_IN,
                Operation.answering(
                                "Save an answer (client), or accept or return one (staff)", 200, RequestJson.Item.class)
                        .taking(ItemPatch.class)
                        .refusing(400, 403, 409, 412, 413, 415),
                this::changeItem);
        table.api(
                HandlerType.GET,
                ONE + "/files/{upload}",
                Access.SIGNED_IN,
                Operation.answering("The bytes of a file of an answer, whole or in part", 200, byte[].class)
                        .refusing(410, 416),
                this::download);
    }

    private void waiting(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var page = switch (Answers.query(ctx, "on").orElse("client")) {
            case "client" -> requests.waiting(actor, Answers.pageRequest(ctx));
            case "studio" -> requests.answered(actor, Answers.pageRequest(ctx));
            default -> throw InvalidInput.of("on", "unknown");
        };
        answer(ctx, page);
    }

    private static void answer(Context ctx, Page<RequestRow> page) {
        var rows = page.items().stream().map(RequestJson.Row::of).toList();
        Answers.json(ctx, new Page<>(rows, page.next(), page.previous()));
    }

    private void list(Context ctx) {
        var page = requests.ofProject(Visit.of(ctx).actor(), project(ctx), Answers.pageRequest(ctx))
                .orElseThrow(NotFound::new);
        answer(ctx, page);
    }

    private void draft(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var project = project(ctx);
        if (projects.find(actor, project).isEmpty()) {
            throw new NotFound();
        }
        if (!RequestPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio asks a client for something");
        }
        var input = Input.ofJson(ctx);
        var command = RequestInput.whole(input);
        input.check(validation, command);
        var id = once.of(ctx, input, () -> {
            Answers.mustMatch(ctx, () -> ProjectApi.find(ctx, projects).version());
            return deeds.draft().handle(actor, project, command).toString();
        });
        var request = Parsing.uuid(id)
                .map(RequestId::new)
                .flatMap(drafted -> requests.find(actor, drafted))
                .orElseThrow(NotFound::new);
        ctx.status(201).header("Location", path(project, request.id()));
        answer(ctx, request);
    }

    private void change(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var now = find(ctx);
        if (!RequestPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio changes a request");
        }
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        var status = input.another("status", RequestStatus::ofWord);
        if (status.filter(to -> to == RequestStatus.DRAFT || to == RequestStatus.SETTLED)
                .isPresent()) {
            input.refuse("status", "unknown");
        }
        input.check(validation, RequestInput.patched(input, now));
        var step = status.map(to -> to == RequestStatus.SENT ? Step.SEND : Step.WITHDRAW);
        deeds.change().handle(actor, now.id(), version, RequestInput.parts(input, step));
        answer(ctx, find(ctx));
    }

    private void sendAnswers(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var now = find(ctx);
        if (RequestPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the client answers");
        }
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        input.check();
        once.run(ctx, input, () -> deeds.sendAnswers().handle(actor, now.id(), version));
        answer(ctx, find(ctx));
    }

    private void changeItem(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var now = find(ctx);
        var item = itemOf(ctx, now).number();
        var version = Answers.expectedVersion(ctx, now.version());
        if (RequestPolicy.mayManage(actor)) {
            var input = Input.ofJson(ctx);
            var decision = input.another("decision", Parsing.word(DecideOnItem.Decision.class));
            var reason = input.text("reason");
            var seen = input.another("seen", Optional::of);
            if (decision.isEmpty() && (!reason.isEmpty() || seen.isPresent())) {
                input.refuse("decision", "NotNull");
            }
            input.check();
            decision.map(what -> new DecideOnItem.Command(what, reason, seen))
                    .ifPresent(command -> deeds.decide().handle(actor, now.id(), version, item, command));
        } else {
            var input = Input.ofJson(ctx);
            var command = RequestInput.answered(input);
            input.check(validation, command);
            deeds.save().handle(actor, now.id(), version, item, command);
        }
        item(ctx, find(ctx));
    }

    private void download(Context ctx) {
        var request = find(ctx).id();
        var upload = Parsing.pathId(ctx, "upload", UploadId::new);
        files.send(ctx, deeds.download().handle(Visit.of(ctx).actor(), request, upload, FileAnswer.sends(ctx)));
    }

    private RequestDetail find(Context ctx) {
        var project = project(ctx);
        return Optional.of(Parsing.pathId(ctx, "request", RequestId::new))
                .flatMap(id -> requests.find(Visit.of(ctx).actor(), id))
                .filter(request -> request.project().equals(project))
                .orElseThrow(NotFound::new);
    }

    private static ProjectId project(Context ctx) {
        return Parsing.pathId(ctx, "id", ProjectId::new);
    }

    private static RequestDetail.Item itemOf(Context ctx, RequestDetail request) {
        return Parsing.number(ctx.pathParam("number"))
                .flatMap(number -> request.items().stream()
                        .filter(item -> item.number() == number)
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    private static void item(Context ctx, RequestDetail request) {
        var item = itemOf(ctx, request); // what is not there has no tag either
        Answers.etag(ctx, request.version());
        Answers.json(ctx, RequestJson.Item.of(request, item));
    }

    private static void answer(Context ctx, RequestDetail request) {
        Answers.etag(ctx, request.version());
        Answers.json(ctx, RequestJson.Request.of(request));
    }

    static String path(ProjectId project, RequestId request) {
        return RouteTable.API + "/projects/" + project + "/requests/" + request;
    }
}
