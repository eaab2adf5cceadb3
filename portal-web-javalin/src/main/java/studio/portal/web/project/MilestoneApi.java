package studio.portal.web.project;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.function.BiFunction;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.project.ChangeMilestone;
import studio.portal.application.project.ProjectDetail;
import studio.portal.application.project.ProjectQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The milestones of a project as JSON, and what is handed over with them. */
public final class MilestoneApi implements Routes {
    private static final String MILESTONES = "/projects/{id}/milestones";
    private static final String MILESTONE = MILESTONES + "/{milestone}";

    private final Once once;
    private final Validation validation;
    private final ProjectQueries projects;
    private final PlanPages.Deeds deeds;

    public MilestoneApi(Once once, Validation validation, ProjectQueries projects, PlanPages.Deeds deeds) {
        this.once = once;
        this.validation = validation;
        this.projects = projects;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                MILESTONES,
                Access.SIGNED_IN,
                Operation.answering(
                        "The milestones of a project in their order",
                        200,
                        Operation.listOf(ProjectJson.Milestone.class)),
                ctx -> Answers.json(
                        ctx,
                        Page.whole(ProjectApi.find(ctx, projects).milestones().stream()
                                .map(ProjectJson.Milestone::of)
                                .toList())));
        table.api(
                HandlerType.POST,
                MILESTONES,
                Access.STAFF,
                changing("Plan a milestone (staff)", 201)
                        .taking(ProjectJson.NewMilestone.class)
                        .once(),
                this::add);
        table.api(
                HandlerType.POST,
                "/projects/{id}/order",
                Access.STAFF,
                Operation.answering("Put the milestones into an order (staff)", 200, ProjectJson.Project.class)
                        .taking(ProjectJson.Order.class)
                        .once()
                        .refusing(400, 409, 412, 413, 415),
                this::order);
        table.api(
                HandlerType.GET,
                MILESTONE,
                Access.SIGNED_IN,
                Operation.answering("One milestone", 200, ProjectJson.Milestone.class),
                ctx -> answer(ctx, milestone(ctx)));
        table.api(
                HandlerType.PATCH,
                MILESTONE,
                Access.STAFF,
                changing("Change a milestone (staff)", 200).taking(ProjectJson.MilestonePatch.class),
                this::change);
        table.api(
                HandlerType.DELETE,
                MILESTONE,
                Access.STAFF,
                Operation.doing("Give up a milestone nobody of the client has seen (staff)")
                        .refusing(409, 412),
                this::remove);
        table.api(
                HandlerType.POST,
                MILESTONE + "/moves",
                Access.STAFF,
                changing("Move the day a milestone is due (staff)", 200)
                        .taking(ProjectJson.Move.class)
                        .once(),
                ctx -> change(ctx, (project, input) -> {
                    var command = ProjectInput.move(input, Answers.expectedVersion(ctx, project.version()));
                    input.check(validation, command);
                    return () -> deeds.moveMilestone()
                            .handle(actor(ctx), project.id(), ProjectInput.milestone(ctx), command);
                }));
        table.api(
                HandlerType.POST,
                MILESTONE + "/deliverables",
                Access.STAFF,
                changing("Hand something over with a milestone (staff)", 201)
                        .taking(ProjectJson.Attach.class)
                        .once(),
                this::attach);
        table.api(
                HandlerType.DELETE,
                MILESTONE + "/deliverables/{deliverable}",
                Access.STAFF,
                Operation.doing("Hand it over no longer (staff)").refusing(409, 412),
                this::detach);
    }

    private static Operation changing(String summary, int status) {
        return Operation.answering(summary, status, ProjectJson.Milestone.class).refusing(400, 409, 412, 413, 415);
    }

    private void add(Context ctx) {
        var project = ProjectApi.find(ctx, projects);
        var input = Input.ofJson(ctx);
        var command = ProjectInput.addMilestone(input);
        input.check(validation, command);
        var id = once.of(ctx, input, () -> {
            Answers.mustMatch(ctx, project.version());
            return deeds.addMilestone()
                    .handle(actor(ctx), project.id(), command)
                    .toString();
        });
        ctx.status(201).header("Location", ProjectApi.path(project.id()) + "/milestones/" + id);
        answer(ctx, Parsing.uuid(id).map(MilestoneId::new).orElseThrow(NotFound::new));
    }

    private void order(Context ctx) {
        var project = ProjectApi.find(ctx, projects);
        var version = Answers.expectedVersion(ctx, project.version());
        var input = Input.ofJson(ctx);
        var command = ProjectInput.order(input, version);
        input.check(validation, command);
        once.run(ctx, input, () -> deeds.orderMilestones().handle(actor(ctx), project.id(), command));
        ProjectApi.answer(ctx, ProjectApi.find(ctx, projects));
    }

    private void change(Context ctx) {
        var project = ProjectApi.find(ctx, projects);
        var now = ProjectScreen.milestone(project, ProjectInput.milestone(ctx))
                .milestone()
                .terms();
        var input = Input.ofJson(ctx);
        var command = new ChangeMilestone.Command(
                input.has("name") ? input.text("name") : now.name(),
                input.has("description") ? input.text("description") : now.description(),
                input.has("weight") ? ProjectInput.weight(input, 0) : now.weight(),
                input.another("ask", Ask::ofWord).orElse(now.ask()),
                Answers.expectedVersion(ctx, project.version()).or(() -> Optional.of(project.version())));
        deeds.changeMilestone()
                .handle(actor(ctx), project.id(), ProjectInput.milestone(ctx), input.check(validation, command));
        answer(ctx, milestone(ctx));
    }

    private void remove(Context ctx) {
        var project = ProjectApi.find(ctx, projects);
        deeds.removeMilestone()
                .handle(
                        actor(ctx),
                        project.id(),
                        ProjectInput.milestone(ctx),
                        Answers.expectedVersion(ctx, project.version()));
        Answers.nothing(ctx);
    }

    private void attach(Context ctx) {
        ctx.status(201);
        change(ctx, (project, input) -> {
            var command = ProjectInput.attach(input);
            input.check(validation, command);
            ctx.header("Location", ProjectApi.path(project.id()) + "/milestones/" + ProjectInput.milestone(ctx));
            return () -> {
                Answers.mustMatch(ctx, project.version());
                deeds.attach().handle(actor(ctx), project.id(), ProjectInput.milestone(ctx), command);
            };
        });
    }

    private void detach(Context ctx) {
        var project = ProjectApi.find(ctx, projects);
        deeds.detach()
                .handle(
                        actor(ctx),
                        project.id(),
                        milestone(ctx),
                        Parsing.pathId(ctx, "deliverable", DeliverableId::new),
                        Answers.expectedVersion(ctx, project.version()));
        Answers.nothing(ctx);
    }

    /** @param prepared checks what was sent and returns what is done once */
    private void change(Context ctx, BiFunction<ProjectDetail, Input, Runnable> prepared) {
        var project = ProjectApi.find(ctx, projects);
        ProjectScreen.milestone(project, ProjectInput.milestone(ctx));
        var input = Input.ofJson(ctx);
        var work = prepared.apply(project, input);
        once.run(ctx, input, work);
        answer(ctx, milestone(ctx));
    }

    private MilestoneId milestone(Context ctx) {
        return ProjectInput.milestone(ctx);
    }

    private void answer(Context ctx, MilestoneId id) {
        answer(ctx, projects, id);
    }

    static void answer(Context ctx, ProjectQueries projects, MilestoneId id) {
        var project = ProjectApi.find(ctx, projects);
        var view = ProjectScreen.milestone(project, id);
        Answers.etag(ctx, project.version());
        Answers.json(ctx, ProjectJson.Milestone.of(view.detail()));
    }

    private static Actor actor(Context ctx) {
        return Visit.of(ctx).actor();
    }
}
