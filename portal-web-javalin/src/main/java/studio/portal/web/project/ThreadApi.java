package studio.portal.web.project;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.ThreadQueries;
import studio.portal.application.project.WriteInProject;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectPolicy;
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

/** The thread of a project as JSON: messages of both sides, and of the studio updates and internal notes. */
public final class ThreadApi implements Routes {
    private static final String PATH = "/projects/{id}/messages";

    private final Once once;
    private final Validation validation;
    private final ThreadQueries threads;
    private final ProjectQueries projects;
    private final ThreadDeeds deeds;
    private final FileAnswer files;

    public ThreadApi(
            Once once,
            Validation validation,
            ThreadQueries threads,
            ProjectQueries projects,
            ThreadDeeds deeds,
            FileAnswer files) {
        this.once = once;
        this.validation = validation;
        this.threads = threads;
        this.projects = projects;
        this.deeds = deeds;
        this.files = files;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PATH,
                Access.SIGNED_IN,
                Operation.answering("Messages of a project", 200, ApiTypes.pageOf(ThreadJson.Entry.class))
                        .asking("limit", "after", "before"),
                this::list);
        table.api(
                HandlerType.POST,
                PATH,
                Access.SIGNED_IN,
                Operation.answering(
                                "Write a message, or an update or internal note (staff)", 201, ThreadJson.Entry.class)
                        .taking(WriteInProject.Command.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::write);
        table.api(
                HandlerType.GET,
                PATH + "/{message}",
                Access.SIGNED_IN,
                Operation.answering("One message", 200, ThreadJson.Entry.class),
                ctx -> Answers.json(ctx, ThreadJson.Entry.of(project(ctx), entry(ctx))));
        table.api(
                HandlerType.DELETE,
                PATH + "/{message}",
                Access.SIGNED_IN,
                Operation.doing("Redact a message (staff)").refusing(403, 412),
                this::redact);
        table.api(
                HandlerType.GET,
                "/projects/{id}/attachments/{upload}",
                Access.SIGNED_IN,
                Operation.answering("The bytes of a file, whole or in part", 200, byte[].class)
                        .refusing(410, 416),
                this::download);
    }

    private void list(Context ctx) {
        var project = project(ctx);
        var page = threads.page(Visit.of(ctx).actor(), project, Answers.pageRequest(ctx))
                .orElseThrow(NotFound::new);
        var entries = page.items().stream()
                .map(entry -> ThreadJson.Entry.of(project, entry))
                .toList();
        Answers.json(ctx, new Page<>(entries, page.next(), page.previous()));
    }

    private void write(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var project = project(ctx);
        if (projects.find(actor, project).isEmpty()) {
            throw new NotFound();
        }
        var input = Input.ofJson(ctx);
        var command = ThreadInput.write(input, List.of());
        input.check(validation, command);
        var id = once.of(ctx, input, () -> {
            mustMatch(ctx);
            return deeds.write().handle(actor, project, command).toString();
        });
        var written = Parsing.uuid(id)
                .map(EntryId::new)
                .flatMap(entry -> find(ctx, entry))
                .orElseThrow(NotFound::new);
        Answers.created(
                ctx,
                RouteTable.API + "/projects/" + project + "/messages/" + id,
                ThreadJson.Entry.of(project, written));
    }

    private void redact(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var entry = entry(ctx);
        if (!ProjectPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio redacts");
        }
        mustMatch(ctx);
        deeds.redact().handle(actor, project(ctx), entry.id(), entry instanceof ProjectEntry.Note);
        Answers.nothing(ctx);
    }

    private void download(Context ctx) {
        var upload = Parsing.pathId(ctx, "upload", UploadId::new);
        files.send(ctx, deeds.download().handle(Visit.of(ctx).actor(), project(ctx), upload, FileAnswer.sends(ctx)));
    }

    /** Of the project, as whoever asks is shown it. */
    private void mustMatch(Context ctx) {
        Answers.mustMatch(ctx, () -> ProjectApi.find(ctx, projects).version());
    }

    private static ProjectId project(Context ctx) {
        return Parsing.pathId(ctx, "id", ProjectId::new);
    }

    private ProjectEntry entry(Context ctx) {
        return find(ctx, Parsing.pathId(ctx, "message", EntryId::new)).orElseThrow(NotFound::new);
    }

    private Optional<ProjectEntry> find(Context ctx, EntryId id) {
        return threads.find(Visit.of(ctx).actor(), project(ctx), id);
    }
}
