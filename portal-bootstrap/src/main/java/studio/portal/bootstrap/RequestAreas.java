package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.project.RequestApi;
import studio.portal.web.project.RequestPages;
import studio.portal.web.project.RequestStaffPages;
import studio.portal.web.project.ThreadApi;
import studio.portal.web.project.ThreadPages;

/** The pages and the API of what is said in projects and asked of clients. */
record RequestAreas(
        Storage storage, Tools tools, TicketUseCases tickets, RequestUseCases requests, Pages pages, Once once) {
    List<Routes> routes() {
        var files = new FileAnswer(tickets.sendFile());
        var queries = storage.requestQueries();
        var deeds = requests.deeds();
        return List.of(
                new RequestPages(
                        pages,
                        once,
                        tools.validation(),
                        queries,
                        storage.accountQueries(),
                        deeds,
                        tickets.receiveUpload(),
                        files),
                new RequestStaffPages(
                        pages, tools.validation(), queries, storage.projectQueries(), storage.accountQueries(), deeds),
                new RequestApi(once, tools.validation(), queries, storage.projectQueries(), deeds, files),
                new ThreadPages(
                        pages,
                        once,
                        tools.validation(),
                        storage.threadQueries(),
                        storage.projectNames(),
                        tickets.receiveUpload(),
                        requests.thread(),
                        files),
                new ThreadApi(
                        once,
                        tools.validation(),
                        storage.threadQueries(),
                        storage.projectQueries(),
                        requests.thread(),
                        files));
    }
}
