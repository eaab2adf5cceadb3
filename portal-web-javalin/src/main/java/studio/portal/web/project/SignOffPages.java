package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.Map;
import studio.portal.application.Validation;
import studio.portal.application.project.DecideOnMilestone;
import studio.portal.application.project.ProjectQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** A milestone as both sides look at it: what is handed over, what was decided for ever, and the client's answer. */
public final class SignOffPages implements Routes {
    private static final String MILESTONE = "/projects/{number}/milestones/{milestone}";

    private final Pages pages;
    private final Validation validation;
    private final ProjectQueries projects;
    private final DecideOnMilestone decide;

    public SignOffPages(Pages pages, Validation validation, ProjectQueries projects, DecideOnMilestone decide) {
        this.pages = pages;
        this.validation = validation;
        this.projects = projects;
        this.decide = decide;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(MILESTONE, Access.SIGNED_IN, this::open);
        table.post(MILESTONE + "/decision", Access.SIGNED_IN, this::decide);
    }

    /** Where mails lead, whomever their reader acts for just now. */
    private void open(Context ctx) {
        var number = ProjectInput.number(ctx);
        if (projects.find(Visit.of(ctx).actor(), number).isPresent()) {
            show(ctx, view(ctx));
        } else {
            ProjectScreen.elsewhere(ctx, pages, projects, number);
        }
    }

    private void decide(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var view = view(ctx);
        if (!ProjectPolicy.mayDecide(actor, view.project(), view.milestone().ask())) {
            throw new AccessDenied("Signing off is the client's, by whoever may approve");
        }
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = ProjectInput.decide(input);
                    decide.handle(actor, view.project().id(), view.milestone().id(), input.check(validation, command));
                    return Done.told(view.address(), "project.decided");
                },
                form -> show(ctx, view(ctx).with("decision", form)));
    }

    private MilestoneView view(Context ctx) {
        var project =
                projects.find(Visit.of(ctx).actor(), ProjectInput.number(ctx)).orElseThrow(NotFound::new);
        return ProjectScreen.milestone(project, ProjectInput.milestone(ctx));
    }

    private void show(Context ctx, MilestoneView view) {
        pages.show(ctx, "project/milestone.jte", Map.of("view", view));
    }
}
