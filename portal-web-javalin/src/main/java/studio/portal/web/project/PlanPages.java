package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import studio.portal.application.Validation;
import studio.portal.application.project.AddMilestone;
import studio.portal.application.project.AttachDeliverable;
import studio.portal.application.project.ChangeMilestone;
import studio.portal.application.project.ChangeProject;
import studio.portal.application.project.FinishMilestone;
import studio.portal.application.project.MoveMilestone;
import studio.portal.application.project.OrderMilestones;
import studio.portal.application.project.RemoveDeliverable;
import studio.portal.application.project.RemoveMilestone;
import studio.portal.application.project.ReopenMilestone;
import studio.portal.application.project.SubmitMilestone;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** What the studio plans in a project, from its page and from those of its milestones. */
public final class PlanPages implements Routes {
    /** The use cases behind the buttons. */
    public record Deeds(
            ChangeProject change,
            AddMilestone addMilestone,
            ChangeMilestone changeMilestone,
            MoveMilestone moveMilestone,
            OrderMilestones orderMilestones,
            RemoveMilestone removeMilestone,
            AttachDeliverable attach,
            RemoveDeliverable detach,
            SubmitMilestone submit,
            FinishMilestone finish,
            ReopenMilestone reopen) {}

    /** What a button about the state of a milestone asks for. */
    enum Step {
        SUBMIT,
        FINISH,
        REOPEN
    }

    private static final String PROJECT = "/studio/projects/{project}";
    private static final String MILESTONE = PROJECT + "/milestones/{milestone}";

    private final Pages pages;
    private final ProjectScreen screen;
    private final Validation validation;
    private final Deeds deeds;

    public PlanPages(Pages pages, ProjectScreen screen, Validation validation, Deeds deeds) {
        this.pages = pages;
        this.screen = screen;
        this.validation = validation;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.post(PROJECT + "/changes", Access.STAFF, this::change);
        table.post(PROJECT + "/milestones", Access.STAFF, this::addMilestone);
        table.post(PROJECT + "/order", Access.STAFF, this::order);
        table.get(
                MILESTONE,
                Access.STAFF,
                ctx -> show(ctx, ProjectScreen.milestone(screen.planned(ctx), ProjectInput.milestone(ctx))));
        table.post(MILESTONE + "/changes", Access.STAFF, this::changeMilestone);
        table.post(MILESTONE + "/moves", Access.STAFF, this::move);
        table.post(MILESTONE + "/steps", Access.STAFF, this::step);
        table.post(MILESTONE + "/removal", Access.STAFF, this::removeMilestone);
        table.post(MILESTONE + "/deliverables", Access.STAFF, this::attach);
        table.post(MILESTONE + "/deliverables/{deliverable}/removal", Access.STAFF, this::detach);
    }

    private void change(Context ctx) {
        ofProject(ctx, "project.changed", ProjectView::withChanges, input -> {
            var command = ProjectInput.change(input);
            deeds.change().handle(Visit.of(ctx).actor(), ProjectScreen.id(ctx), input.check(validation, command));
        });
    }

    private void addMilestone(Context ctx) {
        ofProject(ctx, "project.milestone-added", ProjectView::withMilestone, input -> {
            var command = ProjectInput.addMilestone(input);
            deeds.addMilestone().handle(Visit.of(ctx).actor(), ProjectScreen.id(ctx), input.check(validation, command));
        });
    }

    /** All of them as they were dragged, or one a step up or down. */
    private void order(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = ProjectScreen.id(ctx);
        ofProject(ctx, "project.ordered", ProjectView::withAct, input -> {
            var version = input.number("version");
            var up = input.optional("up", Parsing.id(MilestoneId::new));
            var down = input.optional("down", Parsing.id(MilestoneId::new));
            if (up.isPresent() || down.isPresent()) {
                input.check();
                deeds.orderMilestones().step(actor, id, up.or(() -> down).orElseThrow(), up.isPresent(), version);
            } else {
                var command = input.check(validation, ProjectInput.order(input, version));
                deeds.orderMilestones().handle(actor, id, command);
            }
        });
    }

    private void changeMilestone(Context ctx) {
        ofMilestone(ctx, "project.milestone-changed", "changes", input -> {
            var command = ProjectInput.changeMilestone(input);
            deeds.changeMilestone()
                    .handle(
                            Visit.of(ctx).actor(),
                            ProjectScreen.id(ctx),
                            ProjectInput.milestone(ctx),
                            input.check(validation, command));
        });
    }

    private void move(Context ctx) {
        ofMilestone(ctx, "project.milestone-moved", "moves", input -> {
            var command = ProjectInput.move(input, input.number("version"));
            deeds.moveMilestone()
                    .handle(
                            Visit.of(ctx).actor(),
                            ProjectScreen.id(ctx),
                            ProjectInput.milestone(ctx),
                            input.check(validation, command));
        });
    }

    private void step(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = ProjectScreen.id(ctx);
        var milestone = ProjectInput.milestone(ctx);
        ofMilestone(ctx, "project.milestone-stepped", "act", input -> {
            var step = input.required("step", Parsing.word(Step.class), Step.SUBMIT);
            var version = input.number("version");
            input.check();
            switch (step) {
                case SUBMIT -> deeds.submit().handle(actor, id, milestone, version);
                case FINISH -> deeds.finish().handle(actor, id, milestone, version);
                case REOPEN -> deeds.reopen().handle(actor, id, milestone, version);
            }
        });
    }

    private void removeMilestone(Context ctx) {
        var milestone = ProjectInput.milestone(ctx);
        var project = screen.planned(ctx);
        var view = ProjectScreen.milestone(project, milestone);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var version = input.number("version");
                    input.check();
                    deeds.removeMilestone().handle(Visit.of(ctx).actor(), project.id(), milestone, version);
                    return Done.told(ProjectArea.address(project.id(), project.number()), "project.milestone-removed");
                },
                form -> show(ctx, view.with("act", form)));
    }

    private void attach(Context ctx) {
        var isVersion = Input.ofForm(ctx).has("documentId");
        ofMilestone(ctx, "project.deliverable-added", isVersion ? "versions" : "deliverables", input -> {
            var command = isVersion ? ProjectInput.attachVersion(input) : ProjectInput.attach(input);
            deeds.attach()
                    .handle(
                            Visit.of(ctx).actor(),
                            ProjectScreen.id(ctx),
                            ProjectInput.milestone(ctx),
                            input.check(validation, command));
        });
    }

    private void detach(Context ctx) {
        var deliverable = Parsing.pathId(ctx, "deliverable", DeliverableId::new);
        ofMilestone(ctx, "project.deliverable-removed", "act", input -> {
            var version = input.number("version");
            input.check();
            deeds.detach()
                    .handle(
                            Visit.of(ctx).actor(),
                            ProjectScreen.id(ctx),
                            ProjectInput.milestone(ctx),
                            deliverable,
                            version);
        });
    }

    private void ofProject(
            Context ctx, String flash, BiFunction<ProjectView, Form, ProjectView> refused, Consumer<FormInput> deed) {
        var project = screen.planned(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    deed.accept(input);
                    return Done.told(ProjectArea.address(project.id(), project.number()), flash);
                },
                form -> screen.show(ctx, refused.apply(screen.view(ctx, screen.planned(ctx)), form)));
    }

    private void ofMilestone(Context ctx, String flash, String refused, Consumer<FormInput> deed) {
        var milestone = ProjectInput.milestone(ctx);
        var view = ProjectScreen.milestone(screen.planned(ctx), milestone);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    deed.accept(input);
                    return Done.told(view.board(), flash);
                },
                form -> show(
                        ctx,
                        ProjectScreen.milestone(screen.planned(ctx), milestone).with(refused, form)));
    }

    private void show(Context ctx, MilestoneView view) {
        var offered =
                screen.versions(Visit.of(ctx).actor(), view.project().ofClient().id());
        pages.show(ctx, "project/plan.jte", Map.of("view", view, "offered", offered));
    }
}
