package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.application.project.ProjectDetail;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.PublishProject;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.Publication;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.ErrorMapping;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/**
 * Choosing what the client is to see, and seeing exactly that before it is done: what is chosen lives in the address of
 * the page, and what is listed is computed by what publishes.
 */
public final class PublicationPages implements Routes {
    /**
     * @param chosen whether anything was chosen yet; before, the page only offers
     * @param publication what would become visible
     * @param said what was said so far and becomes visible with the project; nothing of one that is published
     */
    public record View(
            ProjectDetail project,
            Set<MilestoneId> milestones,
            Set<DeliverableId> deliverables,
            boolean chosen,
            Optional<Publication> publication,
            List<ProjectEntry.Message> said,
            Form form) {
        public View {
            said = List.copyOf(said);
        }

        public String board() {
            return ProjectArea.drawingBoard(project.id());
        }
    }

    private static final String PUBLICATION = "/studio/projects/{project}/publication";

    private final Pages pages;
    private final ProjectScreen screen;
    private final Validation validation;
    private final PublishProject publish;

    public PublicationPages(Pages pages, ProjectScreen screen, Validation validation, PublishProject publish) {
        this.pages = pages;
        this.screen = screen;
        this.validation = validation;
        this.publish = publish;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PUBLICATION, Access.STAFF, this::preview);
        table.post(PUBLICATION, Access.STAFF, this::publish);
    }

    private void preview(Context ctx) {
        var milestones = ids(ctx, "milestoneIds", MilestoneId::new);
        var deliverables = ids(ctx, "deliverableIds", DeliverableId::new);
        var chosen = ctx.queryParam("chosen") != null || !milestones.isEmpty() || !deliverables.isEmpty();
        show(ctx, milestones, deliverables, chosen, Form.empty());
    }

    private void show(
            Context ctx, Set<MilestoneId> milestones, Set<DeliverableId> deliverables, boolean chosen, Form refused) {
        var project = screen.planned(ctx);
        var command = new PublishProject.Command(milestones, deliverables, Optional.empty(), Optional.empty());
        var view = chosen
                ? previewed(ctx, project, command, refused)
                : new View(project, milestones, deliverables, false, Optional.empty(), List.of(), refused);
        pages.show(ctx, "project/publication.jte", Map.of("view", view));
    }

    /** What cannot be published together is said beside the choice, as it would be when it is tried. */
    private View previewed(Context ctx, ProjectDetail project, PublishProject.Command command, Form refused) {
        try {
            var publication = publish.preview(Visit.of(ctx).actor(), project.id(), command);
            return new View(
                    project,
                    command.milestoneIds(),
                    command.deliverableIds(),
                    true,
                    Optional.of(publication),
                    publication.project() ? screen.said(ctx, project) : List.of(),
                    refused);
        } catch (RuleViolation | InvalidInput impossible) {
            var form = refused.isRefused() ? refused : Form.empty().refused(ErrorMapping.problem(impossible));
            return new View(
                    project,
                    command.milestoneIds(),
                    command.deliverableIds(),
                    false,
                    Optional.empty(),
                    List.of(),
                    form);
        }
    }

    private void publish(Context ctx) {
        var project = screen.planned(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = ProjectInput.publish(input, input.number("version"));
                    publish.handle(Visit.of(ctx).actor(), project.id(), input.check(validation, command));
                    return Done.told(ProjectArea.drawingBoard(project.id()), "project.published");
                },
                form -> show(
                        ctx,
                        known(form, "milestoneIds", MilestoneId::new),
                        known(form, "deliverableIds", DeliverableId::new),
                        true,
                        form));
    }

    private static <T> Set<T> known(Form form, String name, Function<UUID, T> id) {
        return form.values(name).stream()
                .flatMap(text -> Parsing.id(id).apply(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Set<T> ids(Context ctx, String name, Function<UUID, T> id) {
        return ctx.queryParams(name).stream()
                .flatMap(text -> Parsing.id(id).apply(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
