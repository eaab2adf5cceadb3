package studio.portal.web.project;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.project.DecideOnMilestone;
import studio.portal.application.project.ProjectQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** How milestones get done, as JSON: the studio asks, the client answers. */
public final class SignOffApi implements Routes {
    private static final String MILESTONE = "/projects/{id}/milestones/{milestone}";

    private final Once once;
    private final Validation validation;
    private final ProjectQueries projects;
    private final PlanPages.Deeds deeds;
    private final DecideOnMilestone decide;

    public SignOffApi(
            Once once,
            Validation validation,
            ProjectQueries projects,
            PlanPages.Deeds deeds,
            DecideOnMilestone decide) {
        this.once = once;
        this.validation = validation;
        this.projects = projects;
        this.deeds = deeds;
        this.decide = decide;
    }

    /** One of the steps that need nothing but a version. */
    @FunctionalInterface
    private interface Step {
        void handle(Actor actor, ProjectId project, MilestoneId milestone, Optional<Long> version);
    }

    @Override
    public void addTo(RouteTable table) {
        step(table, "/submission", "Ask the client about a milestone (staff)", deeds.submit()::handle);
        step(table, "/completion", "Say that a milestone is done (staff)", deeds.finish()::handle);
        step(table, "/reopening", "Take back the question, or that it is done (staff)", deeds.reopen()::handle);
        table.api(
                HandlerType.POST,
                MILESTONE + "/decision",
                Access.SIGNED_IN,
                stepping("Accept a milestone or ask for changes (client)")
                        .taking(ProjectJson.Decide.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::decide);
    }

    private void step(RouteTable table, String noun, String summary, Step step) {
        var operation = stepping(summary).once();
        table.api(HandlerType.POST, MILESTONE + noun, Access.STAFF, operation, ctx -> step(ctx, step));
    }

    private static Operation stepping(String summary) {
        return Operation.answering(summary, 200, ProjectJson.Milestone.class).refusing(400, 409, 412, 413, 415);
    }

    private void step(Context ctx, Step step) {
        var project = ProjectApi.find(ctx, projects);
        var milestone = ProjectInput.milestone(ctx);
        ProjectScreen.milestone(project, milestone);
        var version = Answers.expectedVersion(ctx, project.version());
        var input = Input.ofJson(ctx);
        input.check();
        once.run(ctx, input, () -> step.handle(Visit.of(ctx).actor(), project.id(), milestone, version));
        MilestoneApi.answer(ctx, projects, milestone);
    }

    private void decide(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var view = ProjectScreen.milestone(ProjectApi.find(ctx, projects), ProjectInput.milestone(ctx));
        if (!ProjectPolicy.mayDecide(actor, view.project(), view.milestone().ask())) {
            throw new AccessDenied("Signing off is the client's, by whoever may approve");
        }
        var input = Input.ofJson(ctx);
        var command = ProjectInput.decide(input);
        input.check(validation, command);
        once.run(ctx, input, () -> {
            Answers.mustMatch(ctx, view.project().version());
            decide.handle(actor, view.project().id(), view.milestone().id(), command);
        });
        MilestoneApi.answer(ctx, projects, view.milestone().id());
    }
}
