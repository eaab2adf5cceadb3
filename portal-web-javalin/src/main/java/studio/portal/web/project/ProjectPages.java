package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.PageRequest;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.ClientName;
import studio.portal.application.project.CreateProject;
import studio.portal.application.project.ProjectFilter.Sort;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.TemplateQueries;
import studio.portal.domain.account.ClientId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Projects as pages: the list, planning one, and one with its milestones. */
public final class ProjectPages implements Routes {
    private final Pages pages;
    private final ProjectScreen screen;
    private final Validation validation;
    private final ProjectQueries projects;
    private final AccountQueries accounts;
    private final TemplateQueries templates;
    private final CreateProject create;

    public ProjectPages(
            Pages pages,
            ProjectScreen screen,
            Validation validation,
            ProjectQueries projects,
            AccountQueries accounts,
            TemplateQueries templates,
            CreateProject create) {
        this.pages = pages;
        this.screen = screen;
        this.validation = validation;
        this.projects = projects;
        this.accounts = accounts;
        this.templates = templates;
        this.create = create;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/projects", Access.SIGNED_IN, this::list);
        table.post("/projects", Access.STAFF, this::create);
        table.get("/projects/new", Access.STAFF, ctx -> showNew(ctx, Form.empty()));
        table.get("/projects/{number}", Access.SIGNED_IN, this::view);
        table.get("/studio/projects/{project}", Access.STAFF, this::drawingBoard);
    }

    private void list(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var address = ProjectAddress.of(ctx);
        var today = pages.today(ctx);
        var filter = address.filter(actor.isStaff() ? Sort.CLIENT : Sort.UPDATED, today);
        var page = projects.list(actor, filter, Answers.pageRequest(ctx));
        var list = new ProjectList(
                address,
                page,
                actor.isStaff() ? filter.sort() : Sort.UPDATED,
                page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)),
                page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor)),
                projects.clients(actor, filter.client()),
                today);
        pages.show(ctx, "project/list.jte", Map.of("list", list));
    }

    private void create(Context ctx) {
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = ProjectInput.create(input);
                    input.check(validation, command);
                    var id = create.handle(Visit.of(ctx).actor(), command);
                    return Done.told(ProjectArea.drawingBoard(id), "project.created");
                },
                form -> showNew(ctx, form));
    }

    private void showNew(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var wanted = Answers.query(ctx, "client").flatMap(Parsing.id(ClientId::new));
        var chosen = wanted.flatMap(id -> accounts.client(actor, id)).map(detail -> detail.client());
        var first = form.isRefused() || chosen.isEmpty()
                ? form
                : form.with("clientId", List.of(chosen.get().id().toString()));
        var shown = first.isRefused()
                ? first
                : first.with("startsOn", List.of(pages.today(ctx).toString()));
        pages.show(
                ctx,
                "project/new.jte",
                Map.of(
                        "form", shown,
                        "clients", clients(ctx, chosen),
                        "staff", accounts.staff(actor),
                        "templates", templates.all(actor)));
    }

    /** The first by name, and the one that was asked for. */
    private List<ClientName> clients(Context ctx, Optional<ClientName> chosen) {
        var request = new PageRequest(Optional.empty(), Optional.empty(), ProjectQueries.MOST_CLIENTS);
        var first = accounts.clients(Visit.of(ctx).actor(), Optional.empty(), request).items().stream()
                .map(row -> row.client())
                .toList();
        return chosen.filter(client -> !first.contains(client))
                .map(client -> Stream.concat(Stream.of(client), first.stream()).toList())
                .orElse(first);
    }

    private void view(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var number = ProjectInput.number(ctx);
        var project = projects.find(actor, number);
        if (project.isPresent()) {
            screen.show(ctx, screen.view(ctx, project.get()));
        } else {
            ProjectScreen.elsewhere(ctx, pages, projects, number);
        }
    }

    /** What has a number is looked at there by both sides. */
    private void drawingBoard(Context ctx) {
        var project = screen.planned(ctx);
        if (project.number().isPresent()) {
            pages.redirect(ctx, ProjectArea.address(project.number().get()));
            return;
        }
        screen.show(ctx, screen.view(ctx, project));
    }
}
