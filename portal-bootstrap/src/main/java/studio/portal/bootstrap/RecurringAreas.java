package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.RecurringApi;
import studio.portal.web.invoice.RecurringDeeds;
import studio.portal.web.invoice.RecurringPages;

/** The pages and the API of what is invoiced again and again. */
record RecurringAreas(Storage storage, Tools tools, RecurringUseCases recurring, Pages pages, Once once) {
    List<Routes> routes() {
        var queries = storage.invoice().recurringQueries();
        var deeds = new RecurringDeeds(
                recurring.start(), recurring.change(), recurring.pause(), recurring.resume(), recurring.end());
        return List.of(
                new RecurringPages(
                        pages, tools.validation(), queries, storage.invoice().queries(), deeds),
                new RecurringApi(once, tools.validation(), queries, deeds));
    }
}
