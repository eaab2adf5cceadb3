package studio.portal.web.project;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.InvalidInput;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.account.PersonName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.project.ChangeProject;
import studio.portal.application.project.CreateProject;
import studio.portal.application.project.ProjectDetail;
import studio.portal.application.project.ProjectFilter.Sort;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.PublishProject;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Projects as JSON: list, create, read, change and publish. */
public final class ProjectApi implements Routes {
    private static final String PROJECT = "/projects/{id}";

    private final Once once;
    private final Validation validation;
    private final ProjectQueries projects;
    private final ProjectScreen screen;
    private final CreateProject create;
    private final ChangeProject change;
    private final PublishProject publish;

    public ProjectApi(
            Once once,
            Validation validation,
            ProjectQueries projects,
            ProjectScreen screen,
            CreateProject create,
            ChangeProject change,
            PublishProject publish) {
        this.once = once;
        this.validation = validation;
        this.projects = projects;
        this.screen = screen;
        this.create = create;
        this.change = change;
        this.publish = publish;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/projects",
                Access.SIGNED_IN,
                Operation.answering("Projects the caller may see", 200, Operation.listOf(ProjectJson.ProjectLine.class))
                        .asking("limit", "after", "before", "q", "status", "client", "waiting", "late", "sort"),
                this::list);
        table.api(
                HandlerType.POST,
                "/projects",
                Access.STAFF,
                Operation.answering("Plan a project (staff)", 201, ProjectJson.Project.class)
                        .taking(ProjectJson.NewProject.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::create);
        table.api(
                HandlerType.GET,
                PROJECT,
                Access.SIGNED_IN,
                Operation.answering("One project with its milestones", 200, ProjectJson.Project.class),
                ctx -> answer(ctx, find(ctx, projects)));
        table.api(
                HandlerType.PATCH,
                PROJECT,
                Access.STAFF,
                Operation.answering("Change a project (staff)", 200, ProjectJson.Project.class)
                        .taking(ProjectJson.ProjectPatch.class)
                        .refusing(400, 409, 412, 413, 415),
                this::change);
        table.api(
                HandlerType.GET,
                PROJECT + "/history",
                Access.STAFF,
                Operation.answering(
                        "Everything that was recorded of a project", 200, Operation.listOf(HistoryLine.class)),
                ctx -> Answers.json(
                        ctx,
                        Page.whole(projects.history(
                                Visit.of(ctx).actor(), find(ctx, projects).id()))));
        table.api(
                HandlerType.GET,
                PROJECT + "/publication",
                Access.STAFF,
                Operation.answering("What publishing would make visible", 200, ProjectJson.WouldPublish.class)
                        .asking("milestoneIds", "deliverableIds")
                        .refusing(409),
                this::preview);
        table.api(
                HandlerType.POST,
                PROJECT + "/publication",
                Access.STAFF,
                Operation.answering("Let the client see it (staff)", 200, ProjectJson.Project.class)
                        .taking(ProjectJson.Publish.class)
                        .once()
                        .refusing(400, 409, 412, 413, 415),
                this::publish);
    }

    private void list(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var filter = ProjectAddress.of(ctx).strictly(Sort.UPDATED, screen.today(ctx));
        var page = projects.list(actor, filter, Answers.pageRequest(ctx));
        var lines = page.items().stream().map(ProjectJson.ProjectLine::of).toList();
        Answers.json(ctx, new Page<>(lines, page.next(), page.previous()));
    }

    private void create(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        var command = ProjectInput.create(input);
        input.check(validation, command);
        var id = once.of(ctx, input, () -> create.handle(actor, command).toString());
        var project = Parsing.uuid(id)
                .map(ProjectId::new)
                .flatMap(created -> projects.find(actor, created))
                .orElseThrow(NotFound::new);
        ctx.status(201).header("Location", path(project.id()));
        answer(ctx, project);
    }

    private void change(Context ctx) {
        var now = find(ctx, projects);
        var input = Input.ofJson(ctx);
        var lead = input.change("leadId", Parsing.id(PersonId::new));
        var command = new ChangeProject.Command(
                input.has("name") ? input.text("name") : now.name(),
                input.has("description") ? input.text("description") : now.description(),
                lead.wanted() ? lead.value() : now.lead().map(PersonName::id),
                input.another("startsOn", Parsing::date).orElse(now.startsOn()),
                input.another("status", ProjectStatus::ofWord).orElse(now.status()),
                Answers.expectedVersion(ctx, now.version()).or(() -> Optional.of(now.version())));
        change.handle(Visit.of(ctx).actor(), now.id(), input.check(validation, command));
        answer(ctx, find(ctx, projects));
    }

    private void preview(Context ctx) {
        var command = new PublishProject.Command(
                new LinkedHashSet<>(asked(ctx, "milestoneIds").stream()
                        .map(MilestoneId::new)
                        .toList()),
                new LinkedHashSet<>(asked(ctx, "deliverableIds").stream()
                        .map(DeliverableId::new)
                        .toList()),
                Optional.empty(),
                Optional.empty());
        var now = find(ctx, projects);
        var found = publish.preview(Visit.of(ctx).actor(), now.id(), command);
        Answers.json(
                ctx,
                new ProjectJson.WouldPublish(
                        found.project(),
                        found.milestones().stream()
                                .map(milestone -> milestone.id().value())
                                .toList(),
                        found.deliverables().stream()
                                .map(item -> item.deliverable().id().value())
                                .toList(),
                        said(ctx, found.project()),
                        now.said()));
    }

    private List<UUID> said(Context ctx, boolean project) {
        return project
                ? screen.said(ctx, find(ctx, projects)).stream()
                        .map(message -> message.id().value())
                        .toList()
                : List.of();
    }

    private static List<UUID> asked(Context ctx, String name) {
        return ctx.queryParams(name).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Parsing.uuid(text).orElseThrow(() -> InvalidInput.of(name, "unknown")))
                .toList();
    }

    private void publish(Context ctx) {
        var now = find(ctx, projects);
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        var command = ProjectInput.publish(input, version);
        input.check(validation, command);
        once.run(ctx, input, () -> publish.handle(Visit.of(ctx).actor(), now.id(), command));
        answer(ctx, find(ctx, projects));
    }

    static ProjectDetail find(Context ctx, ProjectQueries projects) {
        return projects.find(Visit.of(ctx).actor(), Parsing.pathId(ctx, "id", ProjectId::new))
                .orElseThrow(NotFound::new);
    }

    static void answer(Context ctx, ProjectDetail project) {
        Answers.etag(ctx, project.version());
        Answers.json(ctx, ProjectJson.Project.of(project));
    }

    static String path(ProjectId id) {
        return RouteTable.API + "/projects/" + id;
    }
}
