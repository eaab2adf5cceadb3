package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.project.MakeTemplate;
import studio.portal.application.project.RenameTemplate;
import studio.portal.application.project.TemplateQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectTemplate;
import studio.portal.domain.project.TemplateId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Plans to begin projects with, as a page: which there are, calling one otherwise, removing it. */
public final class TemplatePages implements Routes {
    private static final String PATH = "/studio/templates";

    /** @param refused the form that was refused, and of which template */
    public record View(List<ProjectTemplate> templates, Optional<TemplateId> which, Form refused) {
        public View {
            templates = List.copyOf(templates);
        }

        public Form form(ProjectTemplate template) {
            return isRefused(template) ? refused : Form.of(Map.of("name", template.name()));
        }

        public boolean isRefused(ProjectTemplate template) {
            return which.filter(template.id()::equals).isPresent();
        }

        /** Of what belongs to no template that is shown. */
        public Form act() {
            return which.isEmpty() ? refused : Form.empty();
        }
    }

    private final Pages pages;
    private final Validation validation;
    private final TemplateQueries templates;
    private final TemplateDeeds deeds;

    public TemplatePages(Pages pages, Validation validation, TemplateQueries templates, TemplateDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.templates = templates;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.STAFF, ctx -> show(ctx, Optional.empty(), Form.empty()));
        table.post(PATH, Access.STAFF, this::make);
        table.post(PATH + "/{template}/changes", Access.STAFF, this::rename);
        table.post(PATH + "/{template}/removal", Access.STAFF, this::remove);
    }

    private void make(Context ctx) {
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = command(input);
                    input.check(validation, command);
                    deeds.make().handle(Visit.of(ctx).actor(), command);
                    return Done.told(PATH, "template.made");
                },
                form -> show(ctx, Optional.empty(), form));
    }

    static MakeTemplate.Command command(Input input) {
        return new MakeTemplate.Command(
                input.required("projectId", Parsing.id(ProjectId::new), ProjectInput.NO_PROJECT), input.text("name"));
    }

    private void rename(Context ctx) {
        var template = find(ctx, templates);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = new RenameTemplate.Command(input.text("name"), input.number("version"));
                    input.check(validation, command);
                    deeds.rename().handle(Visit.of(ctx).actor(), template.id(), command);
                    return Done.told(PATH, "template.renamed");
                },
                form -> show(ctx, Optional.of(template.id()), form));
    }

    /** A second click finds it gone, and is told so as everybody. */
    private void remove(Context ctx) {
        var id = id(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var version = input.number("version");
                    input.check();
                    deeds.remove().handle(Visit.of(ctx).actor(), id, version);
                    return Done.told(PATH, "template.removed");
                },
                form -> show(ctx, Optional.empty(), form));
    }

    private void show(Context ctx, Optional<TemplateId> which, Form refused) {
        var all = templates.all(Visit.of(ctx).actor());
        pages.show(ctx, "project/templates.jte", Map.of("view", new View(all, which, refused)));
    }

    static ProjectTemplate find(Context ctx, TemplateQueries templates) {
        return templates.find(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
    }

    static TemplateId id(Context ctx) {
        return Parsing.pathId(ctx, "template", TemplateId::new);
    }
}
