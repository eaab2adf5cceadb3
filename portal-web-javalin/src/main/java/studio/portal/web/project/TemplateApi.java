package studio.portal.web.project;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.project.RenameTemplate;
import studio.portal.application.project.TemplateQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.project.ProjectTemplate;
import studio.portal.domain.project.TemplateId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.ApiTypes;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Templates as JSON. */
public final class TemplateApi implements Routes {
    private static final String PATH = "/project-templates";
    private static final String ONE = PATH + "/{template}";

    private final Once once;
    private final Validation validation;
    private final TemplateQueries templates;
    private final TemplateDeeds deeds;

    public TemplateApi(Once once, Validation validation, TemplateQueries templates, TemplateDeeds deeds) {
        this.once = once;
        this.validation = validation;
        this.templates = templates;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PATH,
                Access.STAFF,
                Operation.answering(
                        "Plans to begin projects with (staff)", 200, ApiTypes.pageOf(TemplateJson.Template.class)),
                this::list);
        table.api(
                HandlerType.POST,
                PATH,
                Access.STAFF,
                Operation.answering("Make a template of a project's plan (staff)", 201, TemplateJson.Template.class)
                        .taking(TemplateJson.NewTemplate.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::make);
        table.api(
                HandlerType.GET,
                ONE,
                Access.STAFF,
                Operation.answering("A template (staff)", 200, TemplateJson.Template.class),
                this::one);
        table.api(
                HandlerType.PATCH,
                ONE,
                Access.STAFF,
                Operation.answering("Call a template otherwise (staff)", 200, TemplateJson.Template.class)
                        .taking(TemplateJson.TemplatePatch.class)
                        .refusing(400, 409, 412, 413, 415),
                this::rename);
        table.api(
                HandlerType.DELETE,
                ONE,
                Access.STAFF,
                Operation.doing("Remove a template (staff)").refusing(409, 412),
                this::remove);
    }

    private void list(Context ctx) {
        Answers.json(
                ctx,
                Page.whole(templates.all(Visit.of(ctx).actor()).stream()
                        .map(TemplateJson.Template::of)
                        .toList()));
    }

    private void make(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        var command = TemplatePages.command(input);
        input.check(validation, command);
        var id = once.of(ctx, input, () -> deeds.make().handle(actor, command).toString());
        var made = Parsing.uuid(id)
                .map(TemplateId::new)
                .flatMap(known -> templates.find(actor, known))
                .orElseThrow(NotFound::new);
        ctx.status(201).header("Location", RouteTable.API + PATH + "/" + made.id());
        answer(ctx, made);
    }

    private void one(Context ctx) {
        answer(ctx, TemplatePages.find(ctx, templates));
    }

    private void rename(Context ctx) {
        var now = TemplatePages.find(ctx, templates);
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        var command = new RenameTemplate.Command(input.has("name") ? input.text("name") : now.name(), version);
        input.check(validation, command);
        deeds.rename().handle(Visit.of(ctx).actor(), now.id(), command);
        answer(ctx, TemplatePages.find(ctx, templates));
    }

    private void remove(Context ctx) {
        var now = TemplatePages.find(ctx, templates);
        var version = Answers.expectedVersion(ctx, now.version());
        deeds.remove().handle(Visit.of(ctx).actor(), now.id(), version);
        ctx.status(204);
    }

    private static void answer(Context ctx, ProjectTemplate template) {
        Answers.etag(ctx, template.version());
        Answers.json(ctx, TemplateJson.Template.of(template));
    }
}
