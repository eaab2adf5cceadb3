package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;

/** The pages and the API of tickets and files. */
record TicketAreas(Storage storage, Tools tools, TicketUseCases tickets, Pages pages, Once once) {
    List<Routes> routes() {
        return List.of();
    }
}
