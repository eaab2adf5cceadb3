package studio.portal.web.project;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.DocumentFilter;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.project.ProjectDetail;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ProjectQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.Visit;

/** Puts the pages of projects together. */
public final class ProjectScreen {
    private final Pages pages;
    private final ProjectQueries projects;
    private final DocumentQueries documents;
    private final AccountQueries accounts;
    private final ProjectSections sections;

    public ProjectScreen(
            Pages pages,
            ProjectQueries projects,
            DocumentQueries documents,
            AccountQueries accounts,
            ProjectSections sections) {
        this.pages = pages;
        this.projects = projects;
        this.documents = documents;
        this.accounts = accounts;
        this.sections = sections;
    }

    /** The day it is in the studio, by which a date is kept or missed. */
    LocalDate today(Context ctx) {
        return pages.today(ctx);
    }

    /** Whoever asks for it looks at it; a page that only brings itself up to date says so. */
    ProjectView view(Context ctx, ProjectDetail project) {
        var actor = Visit.of(ctx).actor();
        var today = pages.today(ctx);
        var staff = ProjectPolicy.mayManage(actor) ? accounts.staff(actor) : List.<PersonName>of();
        var parts = sections.of(actor, project, ctx.header("X-Live") == null, today);
        return ProjectView.of(
                project, parts, Timeline.of(project, today, pages.settings(ctx).zone()), today, staff);
    }

    /** What was said in a project for both sides; never its notes. */
    List<ProjectEntry.Message> said(Context ctx, ProjectDetail project) {
        return sections.said(Visit.of(ctx).actor(), project.id());
    }

    /** What of a client's library can be handed over: the current versions, those changed last first. */
    List<DocumentRow> versions(Actor actor, ClientId client) {
        var everything = DocumentFilter.everything();
        var ofClient = new DocumentFilter(
                Optional.of(client),
                everything.project(),
                everything.kinds(),
                everything.label(),
                everything.words(),
                everything.withdrawn(),
                everything.waiting(),
                everything.sort());
        var first = new PageRequest(Optional.empty(), Optional.empty(), Page.LARGEST_SIZE);
        return documents.list(actor, ofClient, first).items().stream()
                .filter(row -> row.latest().isPresent())
                .toList();
    }

    void show(Context ctx, ProjectView view) {
        pages.show(ctx, "project/view.jte", Map.of("view", view));
    }

    /** The one in a path below {@code /studio/projects/{project}}. */
    ProjectDetail planned(Context ctx) {
        return projects.find(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
    }

    /**
     * In place of a page about a project that is not there for the client somebody acts for: offers the switch to the client
     * under which they see it.
     *
     * @throws NotFound where there is none
     */
    static void elsewhere(Context ctx, Pages pages, ProjectQueries projects, ProjectNumber number) {
        var client = projects.visibleUnder(Visit.of(ctx).actor(), number).orElseThrow(NotFound::new);
        pages.show(ctx, "project/elsewhere.jte", Map.of("client", client, "number", number, "path", ctx.path()));
    }

    /** @throws NotFound if the actor sees no such milestone */
    static MilestoneView milestone(ProjectDetail project, MilestoneId id) {
        return MilestoneView.of(project, project.milestone(id).orElseThrow(NotFound::new));
    }

    static ProjectId id(Context ctx) {
        return Parsing.pathId(ctx, "project", ProjectId::new);
    }
}
