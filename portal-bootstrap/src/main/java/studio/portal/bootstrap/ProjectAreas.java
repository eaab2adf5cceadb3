package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.project.MilestoneApi;
import studio.portal.web.project.PlanPages;
import studio.portal.web.project.ProjectApi;
import studio.portal.web.project.ProjectPages;
import studio.portal.web.project.ProjectScreen;
import studio.portal.web.project.ProjectSections;
import studio.portal.web.project.PublicationPages;
import studio.portal.web.project.SignOffApi;
import studio.portal.web.project.SignOffPages;
import studio.portal.web.project.TemplateApi;
import studio.portal.web.project.TemplatePages;

/** The pages and the API of projects. */
record ProjectAreas(Storage storage, Tools tools, ProjectUseCases projects, Pages pages, Once once) {
    List<Routes> routes() {
        var queries = storage.projectQueries();
        var accounts = storage.accountQueries();
        var validation = tools.validation();
        var screen = new ProjectScreen(pages, queries, storage.document().queries(), accounts, sections());
        return List.of(
                new ProjectPages(
                        pages, screen, validation, queries, accounts, storage.templateQueries(), projects.create()),
                new PlanPages(pages, screen, validation, projects.deeds()),
                new PublicationPages(pages, screen, validation, projects.publish()),
                new SignOffPages(pages, validation, queries, projects.decide()),
                new ProjectApi(
                        once,
                        validation,
                        queries,
                        screen,
                        projects.create(),
                        projects.deeds().change(),
                        projects.publish()),
                new TemplatePages(pages, validation, storage.templateQueries(), projects.templates()),
                new TemplateApi(once, validation, storage.templateQueries(), projects.templates()),
                new MilestoneApi(once, validation, queries, projects.deeds()),
                new SignOffApi(once, validation, queries, projects.deeds(), projects.decide()));
    }

    private ProjectSections sections() {
        return new ProjectSections(
                storage.projectPage(),
                storage.threadQueries(),
                storage.requestQueries(),
                storage.document().queries(),
                storage.ticketQueries(),
                storage.invoice().queries(),
                storage.invoice().offerQueries(),
                projects.visit());
    }
}
