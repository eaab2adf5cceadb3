package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ProjectName;
import studio.portal.application.project.ProjectNames;
import studio.portal.application.project.ThreadQueries;
import studio.portal.application.project.WriteInProject;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.AttachedFiles;
import studio.portal.web.Done;
import studio.portal.web.FileAnswer;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The thread of a project as a page: what was said, and writing in it. */
public final class ThreadPages implements Routes {
    private static final String PATH = "/conversations/{project}";

    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final ThreadQueries threads;
    private final ProjectNames projects;
    private final ReceiveUpload receive;
    private final ThreadDeeds deeds;
    private final FileAnswer files;

    public ThreadPages(
            Pages pages,
            Once once,
            Validation validation,
            ThreadQueries threads,
            ProjectNames projects,
            ReceiveUpload receive,
            ThreadDeeds deeds,
            FileAnswer files) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.threads = threads;
        this.projects = projects;
        this.receive = receive;
        this.deeds = deeds;
        this.files = files;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.SIGNED_IN, this::page);
        table.get(PATH + "/files/{upload}", Access.SIGNED_IN, this::download);
        table.upload(PATH + "/messages", Access.SIGNED_IN, this::write);
        table.upload(PATH + "/notes", Access.STAFF, this::note);
        table.post(PATH + "/messages/{message}/redaction", Access.STAFF, this::redact);
    }

    /** Mails lead here: what belongs to another client of the reader offers the switch to it. */
    private void page(Context ctx) {
        var actor = Visit.of(ctx).actor();
        projects.find(actor, id(ctx))
                .ifPresentOrElse(project -> show(ctx, asked(ctx, actor, project)), () -> elsewhere(ctx, actor));
    }

    private void elsewhere(Context ctx, Actor actor) {
        var client = projects.visibleUnder(actor, id(ctx)).orElseThrow(NotFound::new);
        pages.show(ctx, "conversation/elsewhere.jte", Map.of("client", client, "path", ctx.path()));
    }

    private void write(Context ctx) {
        take(ctx, "conversation.written", ThreadInput::write, ThreadView::withMessage);
    }

    private void note(Context ctx) {
        take(ctx, "ticket.noted", ThreadInput::note, ThreadView::withNote);
    }

    @FunctionalInterface
    private interface Reading {
        WriteInProject.Command command(Input input, List<UploadId> received);
    }

    private void take(Context ctx, String flash, Reading reading, BiFunction<ThreadView, Form, ThreadView> refused) {
        var actor = Visit.of(ctx).actor();
        var project = project(ctx).id();
        var input = Input.ofForm(ctx);
        var arriving = new AttachedFiles(receive, once);
        pages.prepare(
                ctx,
                input,
                () -> {
                    var command = reading.command(input, arriving.receive(actor, input));
                    input.check(validation, command);
                    return () -> {
                        deeds.write().handle(actor, project, command);
                        return Done.told("/conversations/" + project, flash);
                    };
                },
                form -> show(ctx, refused.apply(view(ctx), arriving.kept(form))));
    }

    private void redact(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var project = project(ctx).id();
        var id = Parsing.pathId(ctx, "message", EntryId::new);
        var entry = threads.find(actor, project, id).orElseThrow(NotFound::new);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check();
                    deeds.redact().handle(actor, project, id, entry instanceof ProjectEntry.Note);
                    return Done.told("/conversations/" + project, "ticket.redacted");
                },
                form -> show(ctx, view(ctx).withAct(form)));
    }

    private void download(Context ctx) {
        var upload = Parsing.pathId(ctx, "upload", UploadId::new);
        files.send(ctx, deeds.download().handle(Visit.of(ctx).actor(), id(ctx), upload, FileAnswer.sends(ctx)));
    }

    /** The part that the address asks for, and of an address that asks for none what was said last. */
    private ThreadView asked(Context ctx, Actor actor, ProjectName project) {
        var request = Answers.pageRequest(ctx);
        return request.after().or(request::before).isEmpty()
                ? ThreadView.of(project, threads.latest(actor, project.id(), request.size()))
                : ThreadView.of(
                        project, threads.page(actor, project.id(), request).orElseThrow(NotFound::new));
    }

    /** What was said last, for whoever is writing. */
    private ThreadView view(Context ctx) {
        var project = project(ctx);
        return ThreadView.of(project, threads.latest(Visit.of(ctx).actor(), project.id(), Page.SIZE));
    }

    private ProjectName project(Context ctx) {
        return projects.find(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
    }

    private static ProjectId id(Context ctx) {
        return Parsing.pathId(ctx, "project", ProjectId::new);
    }

    private void show(Context ctx, ThreadView view) {
        pages.show(ctx, "conversation/view.jte", Map.of("view", view));
    }
}
